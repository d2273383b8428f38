import { Command } from "commander";
import { JejakError, UsageError } from "./errors.ts";
import { printProblems } from "./print.ts";
const program = new Command("jejak")
  .description(
    "Jejak Inovasi: one city's innovation performance over the years.\n" +
      "Jejak Inovasi: kinerja inovasi satu kota dari tahun ke tahun.",
  )
  .option(
    "--print-config",
    "print every setting, where it comes from, and what it sets / cetak semua pengaturan dan asalnya",
  )
  .showHelpAfterError("(jejak --help)")
  .exitOverride();

type Add = (program: Command) => unknown;

/** Every verb and where it is written. Loading one takes time that the others need not wait for. */
const verbs: Readonly<Record<string, () => Promise<Add>>> = {
  run: async () => (await import("./verbs/run.ts")).addRun,
  schedule: async () => (await import("./verbs/schedule.ts")).addSchedule,
  sample: async () => (await import("./verbs/sample.ts")).addSample,
  sql: async () => (await import("./verbs/sql.ts")).addSql,
  quarantine: async () => (await import("./verbs/quarantine.ts")).addQuarantine,
  explain: async () => (await import("./verbs/explain.ts")).addExplain,
  simulate: async () => (await import("./verbs/simulate.ts")).addSimulate,
  releases: async () => (await import("./verbs/releases.ts")).addReleases,
  rollback: async () => (await import("./verbs/rollback.ts")).addRollback,
  withdraw: async () => (await import("./verbs/withdraw.ts")).addWithdraw,
  diff: async () => (await import("./verbs/diff.ts")).addDiff,
  cite: async () => (await import("./verbs/cite.ts")).addCite,
  prune: async () => (await import("./verbs/prune.ts")).addPrune,
  doctor: async () => (await import("./verbs/doctor.ts")).addDoctor,
  brief: async () => (await import("./verbs/brief.ts")).addBrief,
  backup: async () => (await import("./verbs/backup.ts")).addBackup,
  password: async () => (await import("./verbs/password.ts")).addPassword,
  restore: async () => (await import("./verbs/restore.ts")).addRestore,
};

const asked = verbs[process.argv[2] ?? ""];
const isConfigAsked = process.argv[2] === "--print-config";
const wanted = asked === undefined ? Object.values(verbs) : [asked];
if (!isConfigAsked) for (const load of wanted) (await load())(program);

// Whoever reads only the first lines, such as head, closes the pipe.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

try {
  if (process.argv.length <= 2) program.outputHelp();
  else if (isConfigAsked) await printConfig();
  else await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

async function printConfig(): Promise<void> {
  const { printSettings, tellSettings } = await import("./settings-told.ts");
  console.log(printSettings(tellSettings(process.env)));
}

function exitCodeOf(error: unknown): number {
  // Commander has printed its own message; help and version end with 0.
  if (error instanceof Error && "exitCode" in error && "code" in error) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof JejakError)) throw error;
  printProblems([error]);
  return error instanceof UsageError ? 2 : 1;
}
