import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { settle, unfinished } from "../durable.ts";
import type { FoundSource } from "../sources/find.ts";
import type { RefusedRecord } from "./faults.ts";
import { repairSource } from "./form.ts";
import { type Choices, choicesSheet, repairSheet } from "./sheet.ts";
import type { RowTexts } from "./texts.ts";

/** Writes the repair workbook of one agency, a sheet per source; only its owner may read it. */
export async function writeRepairWorkbook(
  path: string,
  agency: string,
  found: readonly FoundSource[],
  { refused, latest }: { refused: readonly RefusedRecord[]; latest: ReadonlyMap<string, RowTexts> },
): Promise<void> {
  const choices: Choices[] = [];
  const sheets = found.flatMap((source) => {
    const own = refused.filter((record) => record.source === source.name);
    return own.length === 0 ? [] : [repairSheet(source, own, { latest, choices })];
  });
  const bytes = await writeXlsx({
    sheets: [guide(agency, refused.length), ...sheets, ...choicesOf(choices)],
    activeSheet: 1,
    properties: { title: `Perbaikan karantina ${agency}` },
  });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(unfinished(path), bytes, { mode: 0o600 });
  await settle(unfinished(path), path);
}

const guide = (agency: string, rows: number): WriteSheet => ({
  name: "Petunjuk",
  columns: [{ width: 100, style: { alignment: { wrapText: true, vertical: "top" } } }],
  rows: [
    [`Perbaikan karantina: ${agency}, ${rows} baris / Repair of quarantined rows: ${agency}, ${rows} rows`],
    [
      "Perbaiki sel berwarna. Biarkan ••• bila isinya sudah benar; ketik isi baru bila salah. Jangan ubah kolom pertama.",
    ],
    [
      "Mend the coloured cells. Leave ••• where the content is right; type over it where it is wrong. Leave the first column alone.",
    ],
    [`Simpan sebagai XLSX dan taruh di inbox/${repairSource}/. Baris yang belum benar tetap dikarantina.`],
    [`Save as XLSX and drop it into inbox/${repairSource}/. Rows that are still wrong stay in quarantine.`],
  ],
});

function choicesOf(choices: readonly Choices[]): WriteSheet[] {
  if (choices.length === 0) return [];
  const height = Math.max(...choices.map(({ members }) => members.length));
  return [
    {
      name: choicesSheet,
      rows: [
        choices.map(({ column }) => `pilihan: ${column}`),
        ...Array.from({ length: height }, (_, row) => choices.map(({ members }) => members[row] ?? null)),
      ],
    },
  ];
}
