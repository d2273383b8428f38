import { rename, rm } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { unfinished } from "../durable.ts";
import { UsageError } from "../errors.ts";
import type { Manifest } from "../releases/manifest.ts";
import { findRelease } from "../releases/find.ts";
import type { Rooms } from "../rooms.ts";
import { scratchFolder } from "../vault/scratch.ts";
import type { Answer, Asked, Format, Staging } from "./asked.ts";
import { audit } from "./audit.ts";
import { notAnswered, tooLarge, tooLong } from "./faults.ts";
import type { Waiting } from "./in-child.ts";

/** A question to a release. */
export interface Question {
  readonly query: string;
  readonly format: Format;
  /** Where the answer is written; absent where it is shown. */
  readonly out?: string;
  readonly limit: number;
  readonly timeoutMs: number;
  readonly isPlan: boolean;
  /** Id of a release; the current one where it is absent. */
  readonly release?: string;
  /** Opens staging beside the release; why, in the words of the one who does. */
  readonly purpose?: string;
}

export type Told = Answer & { readonly ok: true } & { readonly manifest: Manifest; readonly ms: number };

/** Bytes that the engine may hold. */
const memoryLimit = 1 << 30;

/**
 * Asks a release one question in a process of its own and writes a line of the audit, whatever comes of it. `show` gets the file of
 * an answer that no `out` was named for, which is gone afterwards. Throws for a question that has no answer.
 */
export async function askRelease(
  rooms: Rooms,
  question: Question,
  { child, now, show }: { child: Waiting; now: () => Date; show: (file: string) => Promise<void> },
): Promise<Told> {
  const out = question.out === undefined ? undefined : outside(rooms, resolve(question.out));
  const manifest = await findRelease(rooms, question.release);
  const staging =
    question.purpose === undefined
      ? undefined
      : await (await import("./staging.ts")).openStaging(rooms, question);
  const { query, purpose } = question;
  const begun = now();
  const line = {
    at: begun.toISOString(),
    release_id: manifest.release_id,
    query,
    ...(purpose === undefined ? {} : { purpose }),
  };
  if (purpose !== undefined) await audit(rooms, { ...line, outcome: "opened", rows: null, ms: 0 });
  let outcome = "cancelled";
  let rows: number | null = null;
  try {
    const scratch =
      out === undefined && question.format !== "table" ? await scratchFolder(rooms.scratch) : undefined;
    const file = scratch === undefined ? out && unfinished(out) : join(scratch.path, "answer");
    try {
      const answer = await child.ask(asked(rooms, manifest, { question, file, staging }), question.timeoutMs);
      outcome = typeof answer === "string" ? answer : answer.ok ? "ok" : answer.problem.kind;
      if (answer === "timeout") throw tooLong(question.timeoutMs);
      if (answer === "memory") throw tooLarge(memoryLimit);
      if (!answer.ok) throw notAnswered(query, answer.problem);
      rows = answer.rows;
      if (out !== undefined && !question.isPlan) await rename(file!, out);
      else if (file !== undefined && !question.isPlan) await show(file);
      return { ...answer, manifest, ms: now().getTime() - begun.getTime() };
    } finally {
      if (out !== undefined) await rm(unfinished(out), { force: true });
      await scratch?.dispose();
    }
  } finally {
    await audit(rooms, { ...line, outcome, rows, ms: now().getTime() - begun.getTime() });
  }
}

function asked(
  rooms: Rooms,
  manifest: Manifest,
  { question, file, staging }: { question: Question; file: string | undefined; staging: Staging | undefined },
): Asked {
  const { query, format, limit, isPlan } = question;
  return {
    query,
    format,
    limit,
    isPlan,
    releaseDir: join(rooms.releases, manifest.release_id),
    tables: Object.keys(manifest.marts).toSorted(),
    memory: memoryLimit,
    stamp: { release_id: manifest.release_id, made_at: manifest.created_at, origins: manifest.origins },
    ...(file === undefined ? {} : { out: file }),
    ...(staging === undefined ? {} : { staging }),
  };
}

/** The data folder holds what is immutable, sealed or audited: no answer is written there. */
function outside({ dataDir }: Rooms, out: string): string {
  const way = relative(dataDir, out);
  if (way === ".." || way.startsWith(`..${sep}`)) return out;
  throw new UsageError({
    indonesian: `${out} berada di dalam folder data`,
    english: `${out} lies inside the data folder`,
    hint: "--out /tmp/hasil.csv",
  });
}
