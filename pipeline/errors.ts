/**
 * An expected failure: what went wrong, of what, how many, and the next thing to do, in Indonesian and English.
 * The command line prints it without a stack; anything else that is thrown is a bug and keeps its stack.
 */
export class JejakError extends Error {
  override readonly name: string = "JejakError";
  readonly indonesian: string;
  readonly hint: string;

  constructor(
    { indonesian, english, hint }: { indonesian: string; english: string; hint: string },
    options?: ErrorOptions,
  ) {
    super(english, options);
    this.indonesian = indonesian;
    this.hint = hint;
  }
}

/** The words or the environment that the user gave make no sense; exit code 2. */
export class UsageError extends JejakError {
  override readonly name = "UsageError";
}

/** The data did not pass: the last release stays, this run makes none. */
export class HeldBack extends JejakError {
  override readonly name = "HeldBack";
}

/** The key to people's data is missing or another one: what is about persons waits, and no release is made without it. */
export class KeyFault extends JejakError {
  override readonly name = "KeyFault";
}

/** True for a problem that was said already. Every step that needs a key finds it amiss in words of its own; the first do. */
export const wasSaid = (problem: JejakError, said: readonly JejakError[]): boolean =>
  said.includes(problem) || (problem instanceof KeyFault && said.some((other) => other instanceof KeyFault));
