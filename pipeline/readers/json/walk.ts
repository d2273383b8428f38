export type Mark = "{" | "}" | "[" | "]" | "," | ":";

const quotation = 0x22;
const backslash = 0x5c;
const newline = 0x0a;

/**
 * Goes over the bytes of JSON in blocks and tells of every mark outside of strings. Of an opening or closing bracket the
 * depth is the one around it, of any other mark the one that it stands in.
 */
export class JsonWalk {
  #at = 0;
  #line = 1;
  #inString = false;
  #isEscaped = false;
  #text: number[] = [];
  readonly #closers: Mark[] = [];
  #isBroken = false;

  over(block: Buffer, tell: (mark: Mark, depth: number, at: number) => void): void {
    for (let index = 0; index < block.length && !this.#isBroken; index += 1) {
      const byte = block[index]!;
      if (byte === newline) this.#line += 1;
      if (this.#inString) this.#inText(byte);
      else if (byte === quotation) {
        this.#inString = true;
        this.#text = [];
      } else {
        const mark = marks[byte];
        if (mark !== undefined) this.#onMark(mark, this.#at + index, tell);
      }
    }
    this.#at += block.length;
  }

  /** Brackets still open; a string that never ends counts as one. */
  get depth(): number {
    return this.#closers.length + (this.#inString ? 1 : 0);
  }

  get line(): number {
    return this.#line;
  }

  /** True once a bracket closed what was not open. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** The last string directly in the outermost brackets, such as the name of a member. */
  lastText(): string {
    const text = Buffer.from(this.#text).toString();
    try {
      return JSON.parse(`"${text}"`) as string;
    } catch {
      // Whether a name is well written is for the engine to say; here it is only looked up.
      return text;
    }
  }

  #inText(byte: number): void {
    const ends = byte === quotation && !this.#isEscaped;
    this.#isEscaped = byte === backslash && !this.#isEscaped;
    if (ends) this.#inString = false;
    else if (this.#closers.length === 1) this.#text.push(byte);
  }

  #onMark(mark: Mark, at: number, tell: (mark: Mark, depth: number, at: number) => void): void {
    if (mark === "{" || mark === "[") {
      tell(mark, this.#closers.length, at);
      this.#closers.push(mark === "{" ? "}" : "]");
    } else if (mark === "}" || mark === "]") {
      this.#isBroken = this.#closers.pop() !== mark;
      if (!this.#isBroken) tell(mark, this.#closers.length, at);
    } else tell(mark, this.#closers.length, at);
  }
}

const marks: readonly (Mark | undefined)[] = Array.from({ length: 256 }, (_, byte) =>
  (["{", "}", "[", "]", ",", ":"] as const).find((mark) => mark.charCodeAt(0) === byte),
);
