/** Why a file cannot be read, in both languages and without its name: whoever knows the name adds it. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly indonesian: string;

  constructor({ indonesian, english }: { indonesian: string; english: string }) {
    super(english);
    this.indonesian = indonesian;
  }
}
