import ora from "ora";
import type { JejakError } from "./errors.ts";
import type { World } from "./journal.ts";
import type { Quarantine } from "./repair/quarantine.ts";
import type { Manifest } from "./steps/release.ts";

/** A spinner while a step works and one line when it is done; on no terminal, the lines alone. */
export function reportSteps({ silent }: { silent: boolean }): Pick<World, "began" | "ended"> {
  if (silent) return { began: () => undefined, ended: () => undefined };
  const spinner = ora({ discardStdin: false, isSilent: !process.stdout.isTTY, stream: process.stdout });
  return {
    began: (step) => spinner.start(step),
    ended: ({ step, rows, seconds, note_english: note }) => {
      spinner.stop();
      const counted = rows === null ? "" : `${rows.toLocaleString("en-US")} rows`;
      console.log(`${step.padEnd(8)} ${counted.padStart(12)} ${seconds.toFixed(2).padStart(7)} s  ${note}`);
    },
  };
}

/** Each problem in both languages, with the next thing to do. */
export function printProblems(problems: readonly JejakError[]): void {
  for (const { indonesian, message, hint } of problems) {
    console.error(`\n[id] ${indonesian}\n[en] ${message}`);
    if (hint !== "") console.error(`  → ${hint}`);
  }
}

/** Faults by source and file, each with its agency and both sentences, and the workbooks that were written. */
export function printQuarantine({ faults, workbooks }: Quarantine): void {
  if (faults.length === 0) console.log("karantina kosong / the quarantine is empty");
  for (const [index, fault] of faults.entries()) {
    const above = faults[index - 1];
    if (fault.source !== above?.source || fault.file !== above.file)
      console.log(`\n${fault.source}  ${fault.file}`);
    const agency = fault.agency_id ?? "-";
    const kind = fault.severity === "error" ? fault.rule : `(${fault.rule})`;
    console.log(
      `${String(fault.rows).padStart(7)}  ${kind.padEnd(22)} ${agency.padEnd(22)} ${fault.indonesian}`,
    );
    console.log(`${"".padStart(55)}${fault.english}`);
  }
  for (const { path, rows } of workbooks) console.log(`${rows} baris / rows  → ${path}`);
}

export function printReleases(releases: readonly Manifest[], current: string | undefined): void {
  if (releases.length === 0) console.log("belum ada rilis / no release yet  → npm run jejak -- run");
  for (const { release_id: id, created_at: at, marts, inputs, withdrawn } of releases) {
    if (withdrawn !== undefined) {
      console.log(`  ${id}  ${at}  ditarik / withdrawn ${withdrawn.at}: ${withdrawn.reason}`);
      continue;
    }
    const rows = Object.values(marts).reduce((sum, mart) => sum + mart.rows, 0);
    const mark = id === current ? "*" : " ";
    console.log(
      `${mark} ${id}  ${at}  ${Object.keys(marts).length} marts  ${rows} rows  ${inputs.length} files`,
    );
  }
}
