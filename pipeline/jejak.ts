import { Command } from "commander";
import { JejakError, UsageError } from "./errors.ts";
import { printProblems } from "./print.ts";
import { addRun } from "./verbs/run.ts";
import { addSchedule } from "./verbs/schedule.ts";
import { addSample } from "./verbs/sample.ts";
import { addExplain } from "./verbs/explain.ts";
import { addSimulate } from "./verbs/simulate.ts";
import { addQuarantine } from "./verbs/quarantine.ts";
import { addReleases } from "./verbs/releases.ts";
import { addRollback } from "./verbs/rollback.ts";
import { addWithdraw } from "./verbs/withdraw.ts";
import { addDiff } from "./verbs/diff.ts";
import { addCite } from "./verbs/cite.ts";
import { addPrune } from "./verbs/prune.ts";
import { addDoctor } from "./verbs/doctor.ts";

const program = new Command("jejak")
  .description(
    "Jejak Inovasi: one city's innovation performance over the years.\n" +
      "Jejak Inovasi: kinerja inovasi satu kota dari tahun ke tahun.",
  )
  .showHelpAfterError("(jejak --help)")
  .exitOverride();

for (const add of [
  addRun,
  addSchedule,
  addSample,
  addQuarantine,
  addExplain,
  addSimulate,
  addReleases,
  addRollback,
  addWithdraw,
  addDiff,
  addCite,
  addPrune,
  addDoctor,
])
  add(program);

// Whoever reads only the first lines, such as head, closes the pipe.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

try {
  if (process.argv.length <= 2) program.outputHelp();
  else await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  // Commander has printed its own message; help and version end with 0.
  if (error instanceof Error && "exitCode" in error && "code" in error) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof JejakError)) throw error;
  printProblems([error]);
  return error instanceof UsageError ? 2 : 1;
}
