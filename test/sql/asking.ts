import { readFileSync } from "node:fs";
import type { Rooms } from "../../pipeline/rooms.ts";
import { askRelease, type Question } from "../../pipeline/sql/ask.ts";
import { answer } from "../../pipeline/sql/sandbox.ts";

/** Asks as the command line does, without its process; `shown` is what an answer without a file comes to. */
export async function askIn(rooms: Rooms, query: string, more: Partial<Question> = {}) {
  let shown = "";
  const told = await askRelease(
    rooms,
    { query, format: "table", limit: 100, timeoutMs: 60_000, isPlan: false, ...more },
    {
      child: { ask: answer, end: () => undefined },
      now: () => new Date(),
      show: async (file) => void (shown = readFileSync(file, "utf8")),
    },
  );
  return { ...told, shown };
}

/** Lines of the audit, oldest first. */
export const auditOf = (rooms: Rooms) =>
  readFileSync(rooms.sqlAudit, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
