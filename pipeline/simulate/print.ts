import type { Distances } from "../iid/distances.ts";
import type { KnownIndex } from "../iid/index-of.ts";
import type { Simulation } from "./simulate.ts";

const because = {
  stage: "tahapan bukan penerapan / its stage is not penerapan",
  window: "di luar jendela penerapan / outside the window of first use",
  max_submissions: "diajukan terlalu sering tanpa pengembangan / entered too often without development",
} as const;

/** Prints a simulation for a terminal, labels in Indonesian and English. */
export function printSimulation(simulation: Simulation): void {
  const { index, distances, excluded, nextSteps, assumptions } = simulation;
  const sample = simulation.origin === "sample" ? "  DATA CONTOH / SAMPLE DATA" : "";
  print(`IID ${simulation.year}, ${simulation.cityId}  (rilis / release ${simulation.releaseId})${sample}`);
  print(`parameter terverifikasi / verified levels, suntingan / edits: ${simulation.edits}\n`);
  print(row("", "sebelum / before", "sesudah / after", "perubahan / change"));
  for (const [label, of] of parts) {
    const [before, after] = [of(index.before), of(index.after)];
    print(row(label, number(before), number(after), signed(after - before)));
  }
  print(row("kategori / band", index.before.band ?? "—", index.after.band ?? "—", ""));
  print("");
  for (const line of distanceLines(distances.after)) print(`  ${line}`);
  for (const { innovationId, because: why } of excluded)
    print(`  ! ${innovationId} tidak dihitung / does not count: ${because[why]}`);
  if (nextSteps.length > 0) print("\nlangkah terbaik berikutnya / best next steps (+1 parameter / level)");
  for (const { innovationId, indicator, fromLevel, toLevel, gain } of nextSteps)
    print(`  ${signed(gain)}  ${innovationId ?? "SPD"}  ${indicator} ${fromLevel} → ${toLevel}`);
  if (assumptions.length > 0) print("\ntidak dipastikan sumber / not confirmed by a source");
  for (const { name, indonesian, english } of assumptions) print(`  ${name}: ${indonesian}. / ${english}.`);
}

const parts: readonly (readonly [string, (index: KnownIndex) => number])[] = [
  ["indeks / index (0-100)", ({ iid }) => iid],
  ["SPD (0-63)", ({ spd }) => spd],
  ["kematangan / maturity (0-111)", ({ meanMaturity }) => meanMaturity],
  ["jumlah / volume (0-76)", ({ volume }) => volume],
  ["inovasi dihitung / counted", ({ counted }) => counted],
];

function distanceLines({ nextBand, ownBand, cap, nextRank }: Distances): string[] {
  return [
    ...(nextBand === undefined
      ? []
      : [`kurang ${number(nextBand.missing)} ke ${nextBand.band} / points missing to it`]),
    ...(ownBand === undefined
      ? []
      : [`lebih ${number(ownBand.spare)} dari batas bawah ${ownBand.band} / points to spare in it`]),
    cap.beyond > 0
      ? `${cap.beyond} inovasi di atas batas ${cap.cap} / innovations beyond the cap`
      : `${cap.left} inovasi lagi sampai batas ${cap.cap} / innovations left to the cap`,
    nextRank === undefined
      ? "jarak peringkat tidak diketahui / distance to the next rank not known"
      : `kurang ${number(nextRank.missing)} ke peringkat ${nextRank.rank} (${nextRank.entityId}) / missing to that rank`,
  ];
}

const row = (label: string, ...cells: readonly string[]) =>
  `  ${label.padEnd(31)}${cells.map((cell) => cell.padStart(20)).join("")}`;
const number = (value: number) => value.toLocaleString("id-ID", { maximumFractionDigits: 4 });
const signed = (value: number) => `${value > 0 ? "+" : ""}${number(Math.abs(value) < 5e-5 ? 0 : value)}`;
const print = (line: string) => console.log(line);
