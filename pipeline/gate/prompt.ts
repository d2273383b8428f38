import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { UsageError } from "../errors.ts";

/** A new password: typed twice without being shown, or the first line of what is piped in. Throws where the two differ. */
export async function readTwice(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).split(/\r?\n/)[0]!;
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  // Raw mode hands Ctrl+C to us.
  line.on("SIGINT", () => process.exit(130));
  const ask = async (question: string) => {
    process.stderr.write(question);
    const answer = await line.question("");
    process.stderr.write("\n");
    return answer;
  };
  try {
    const first = await ask("Kata sandi baru / new password: ");
    if (first === (await ask("Sekali lagi / once more: "))) return first;
  } finally {
    line.close();
  }
  throw new UsageError({
    indonesian: "kedua kata sandi berbeda; tidak ada yang diubah",
    english: "the two passwords differ; nothing was changed",
    hint: "npm run jejak -- password",
  });
}
