import { createHash } from "node:crypto";

/**
 * A stream of pseudo-random numbers that is the same on every machine.
 *
 * xoshiro128** by Blackman and Vigna (public domain, prng.di.unimi.it), on 32-bit integers. Nothing below calls a
 * transcendental function, whose last bit may differ between engine versions.
 */
export interface Random {
  /** A whole number of 32 bits. */
  next(): number;
  /** In [0, 1). */
  unit(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** An item by its weight. */
  weighted<T>(items: readonly (readonly [T, number])[]): T;
  /** Near to a standard normal: the sum of twelve uniforms less six. */
  normal(): number;
  /** Successes in `trials` tries. */
  binomial(trials: number, share: number): number;
}

/** The stream of a label; streams of different labels or seeds have nothing to do with each other. */
export function randomOf(seed: number, label: string): Random {
  const digest = createHash("sha256").update(`${seed}/${label}`).digest();
  return randomFrom([0, 4, 8, 12].map((at) => digest.readUInt32LE(at)));
}

/** The stream that goes on from a state of four words, of which one must not be 0. */
export const randomFrom = (state: readonly number[]): Random => new Xoshiro(state);

/** A class, since streams are begun by the million and a closure per draw would be made for each. */
class Xoshiro implements Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor([a = 0, b = 0, c = 0, d = 0]: readonly number[]) {
    this.#a = a | 0;
    this.#b = b | 0;
    this.#c = c | 0;
    this.#d = d | 0;
  }

  next(): number {
    const result = Math.imul(rotate(Math.imul(this.#b, 5), 7), 9) >>> 0;
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = rotate(this.#d, 11);
    return result;
  }

  unit(): number {
    return this.next() / 0x1_0000_0000;
  }

  between(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.unit() < share;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.between(0, items.length - 1)]!;
  }

  weighted<T>(items: readonly (readonly [T, number])[]): T {
    let total = 0;
    for (const [, weight] of items) total += weight;
    let left = this.unit() * total;
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    return items.at(-1)![0];
  }

  normal(): number {
    let sum = -6;
    for (let draw = 0; draw < 12; draw += 1) sum += this.unit();
    return sum;
  }

  binomial(trials: number, share: number): number {
    let successes = 0;
    for (let trial = 0; trial < trials; trial += 1) if (this.chance(share)) successes += 1;
    return successes;
  }
}

const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by));

/**
 * Four well-mixed words of whole numbers, for streams that are begun by the million: the finaliser of MurmurHash3 after
 * each step of a Weyl sequence (splitmix32).
 */
export function mix(...parts: readonly number[]): Random {
  let state = 0;
  for (const part of parts) state = finalise((state + weyl) | 0) ^ part;
  const words = [1, 2, 3, 4].map((step) => finalise((state + Math.imul(step, weyl)) | 0));
  return randomFrom([...words.slice(0, 3), words[3]! | 1]);
}

const weyl = 0x9e37_79b9;

function finalise(state: number): number {
  let word = Math.imul(state ^ (state >>> 16), 0x85eb_ca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2_ae35);
  return word ^ (word >>> 16);
}
