import { DiskFault } from "./disk.ts";
import { Bug, HeldBack, type JejakError, KeyFault } from "./errors.ts";
import type { DeadHolder } from "./lease.ts";
import { type ProblemKind, runIdOf, type RunRecord, type StepReport } from "./status.ts";

interface Facts {
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly releaseId: string | null;
  readonly steps: readonly StepReport[];
  readonly slot: string | undefined;
}

/** The record of a run that met these problems. Readers of the site see it, so it names files without the folders of this machine. */
export const recordOf = (
  problems: readonly JejakError[],
  { startedAt, finishedAt, releaseId, steps, slot }: Facts,
): RunRecord => ({
  run_id: runIdOf(startedAt),
  started_at: startedAt.toISOString(),
  finished_at: finishedAt.toISOString(),
  state: stateOf(problems),
  release_id: releaseId,
  steps,
  message_indonesian: problems.map(({ indonesian }) => withoutFolders(indonesian)).join("; ") || null,
  message_english: problems.map(({ message }) => withoutFolders(message)).join("; ") || null,
  kinds: [...new Set(problems.map(kindOf))],
  is_passing: problems.some(({ isPassing }) => isPassing),
  slot: slot ?? null,
});

const withoutFolders = (said: string) => said.replaceAll(/(?<![^\s("'“])\/(?:[^\s/"']+\/)+/g, "…/");

/** The record of a process that died with the data folder in its hands, written by the next one. */
export const recordOfDead = ({ since, seen, pid }: DeadHolder): RunRecord => ({
  run_id: runIdOf(new Date(since)),
  started_at: since,
  finished_at: seen.toISOString(),
  state: "died",
  release_id: null,
  steps: [],
  message_indonesian: `proses ${pid} berakhir mendadak; proses berikutnya menyelesaikannya`,
  message_english: `process ${pid} ended abruptly; the next one finished its work`,
  kinds: [],
  is_passing: true,
  slot: null,
});

export const unexpected = (error: unknown) =>
  new Bug({
    indonesian: "galat program",
    english: String(error),
    hint: "laporkan beserta jejak tumpukannya / report it with the stack",
  });

function stateOf(problems: readonly JejakError[]): RunRecord["state"] {
  if (problems.length === 0) return "ok";
  return problems.some((problem) => problem instanceof HeldBack) ? "held" : "failed";
}

/** What a problem is of, for whoever counts or tells of it without its words. */
function kindOf(problem: JejakError): ProblemKind {
  if (problem instanceof HeldBack) return problem.by;
  if (problem instanceof KeyFault) return "key";
  if (problem instanceof DiskFault) return "disk";
  if (problem instanceof Bug) return "bug";
  return problem.isPassing ? "feed" : "other";
}
