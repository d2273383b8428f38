/**
 * An expected failure: what went wrong, of what, how many, and the next thing to do, in Indonesian and English.
 * The command line prints it without a stack; anything else that is thrown is a bug and keeps its stack.
 */
export class JejakError extends Error {
  override readonly name: string = "JejakError";
  readonly indonesian: string;
  readonly hint: string;
  /** True for a trouble that may be over by itself in a while, such as a server that does not answer. */
  readonly isPassing: boolean;

  constructor({ indonesian, english, hint, isPassing = false }: Words, options?: ErrorOptions) {
    super(english, options);
    this.indonesian = indonesian;
    this.hint = hint;
    this.isPassing = isPassing;
  }
}

interface Words {
  readonly indonesian: string;
  readonly english: string;
  readonly hint: string;
  readonly isPassing?: boolean;
}

/** The words or the environment that the user gave make no sense; exit code 2. */
export class UsageError extends JejakError {
  override readonly name = "UsageError";
}

/** The data did not pass: the last release stays, this run makes none. */
export class HeldBack extends JejakError {
  override readonly name = "HeldBack";
  readonly by: HeldBy;

  constructor({ by, ...words }: Words & { by: HeldBy }) {
    super(words);
    this.by = by;
  }
}

/** A failed check, too many bad rows, a finding of the disclosure audit, or content that was withdrawn. */
export type HeldBy = "check" | "threshold" | "audit" | "withdrawn";

/** The key to people's data is missing or another one: what is about persons waits, and no release is made without it. */
export class KeyFault extends JejakError {
  override readonly name = "KeyFault";
}

/** Something that nobody expected: a fault of the program. */
export class Bug extends JejakError {
  override readonly name = "Bug";
}

/** True for a problem that was said already. Every step that needs a key finds it amiss in words of its own; the first do. */
export const wasSaid = (problem: JejakError, said: readonly JejakError[]): boolean =>
  said.includes(problem) || (problem instanceof KeyFault && said.some((other) => other instanceof KeyFault));
