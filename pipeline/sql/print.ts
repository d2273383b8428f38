import type { Told } from "./ask.ts";

const originWords: Readonly<Record<string, readonly [string, string]>> = {
  published: ["terbitan", "published"],
  inbox: ["kiriman", "handed in"],
  sample: ["data contoh", "sample data"],
};

/** The table or plan on the standard output; beside it, so that it is in nobody's pipe, how much it is and where it comes from. */
export function printAnswer(
  { text, rows, isCut, origins, manifest, ms }: Told,
  out: string | undefined,
): void {
  if (text !== undefined) console.log(text);
  const from = (language: 0 | 1) =>
    origins.map((origin) => originWords[origin]?.[language] ?? origin).join(", ") || "–";
  const where = out === undefined ? "" : `  → ${out}`;
  console.error(
    `[id] ${rows.toLocaleString("id-ID")} baris${isCut ? " (batas tercapai, --limit)" : ""} · rilis ${manifest.release_id} · asal: ${from(0)} · ${ms} ms${where}`,
  );
  console.error(
    `[en] ${rows.toLocaleString("en-US")} rows${isCut ? " (the limit is reached, --limit)" : ""} · release ${manifest.release_id} · origin: ${from(1)} · ${ms} ms${where}`,
  );
}
