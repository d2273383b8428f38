import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { setTimeout as wait } from "node:timers/promises";

/** The clock, the dice and the names of hosts, as connectors see them. */
export interface Net {
  readonly now: () => Date;
  /** Rejects when `signal` is aborted meanwhile. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** At least 0, below 1. */
  readonly random: () => number;
  /** Every address of a host name; rejects when there is none. */
  readonly resolve: (hostname: string) => Promise<readonly LookupAddress[]>;
}

export const realNet: Net = {
  now: () => new Date(),
  sleep: (ms, signal) => wait(ms, undefined, { signal }),
  random: Math.random,
  resolve: (hostname) => lookup(hostname, { all: true }),
};
