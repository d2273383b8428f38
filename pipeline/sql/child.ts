import { writeSync } from "node:fs";
import { text } from "node:stream/consumers";
import type { Answer, Asked } from "./asked.ts";
import { answer } from "./sandbox.ts";

/** Above the memory that the engine may hold: Node, its library, and what it overdraws. */
const besidesTheEngine = 700_000_000;

// Told on the input, answered on the third channel: the process has no other tie to the one that started it.
const asked = JSON.parse(await text(process.stdin)) as Asked;
const watch = setInterval(() => {
  if (process.memoryUsage.rss() > asked.memory + besidesTheEngine) process.exit(exitTooLarge);
}, 50);
const answered: Answer = await answer(asked);
clearInterval(watch);
writeWholly(JSON.stringify(answered));

/** Exit code of a process that grew beyond its limit. */
const exitTooLarge = 137;

function writeWholly(words: string): void {
  const bytes = Buffer.from(words);
  for (let at = 0; at < bytes.length;) at += writeSync(3, bytes, at);
}
