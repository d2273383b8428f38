import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { UsageError } from "../errors.ts";
import type { Edit } from "../iid/edits.ts";
import type { Warehouse } from "../warehouse.ts";

/** The urusan of group `yandas`, which an added innovation may serve. */
export const basicServices = [
  "pendidikan",
  "kesehatan",
  "pupr",
  "perumahan",
  "trantibumlinmas",
  "sosial",
] as const;

const id = z.string().min(1);
const level = z.int().min(0).max(3);

const edit = z.discriminatedUnion("edit", [
  z.strictObject({ edit: z.literal("withdraw"), innovation_id: id }),
  z.strictObject({ edit: z.literal("raise"), innovation_id: id, indicator: id, verified_level: level }),
  z.strictObject({ edit: z.literal("raise_spd"), indicator: id, verified_level: level }),
  z.strictObject({
    edit: z.literal("add"),
    innovation_id: id,
    agency_id: id.optional(),
    stage: z.enum(["inisiatif", "uji coba", "penerapan"]).default("penerapan"),
    implemented_on: z.iso.date(),
    developed_on: z.iso.date().optional(),
    entry_number: z.int().positive().default(1),
    basic_service: z.enum(basicServices).optional(),
    verified_levels: z.record(id, level),
  }),
]);

/** What a file of edits holds: a list, made one after the other. Levels are verified ones; a release holds no others. */
const edits = z.array(edit).min(1);

export const exampleEdits = `[
  { "edit": "withdraw", "innovation_id": "contoh-inovasi-0133" },
  { "edit": "raise", "innovation_id": "contoh-inovasi-0137", "indicator": "kualitas_inovasi", "verified_level": 3 },
  { "edit": "raise_spd", "indicator": "nilai_lakip", "verified_level": 3 },
  { "edit": "add", "innovation_id": "baru-1", "agency_id": "contoh-dinas-01", "implemented_on": "2022-05-01",
    "basic_service": "sosial", "verified_levels": { "regulasi_inovasi_daerah": 2, "replikasi": 1 } }
]`;

/** Reads a file of edits. Throws a UsageError for a file that is not there, is no JSON, or holds something else. */
export async function readEdits(path: string, warehouse: Warehouse): Promise<Edit[]> {
  if (!existsSync(path))
    throw new UsageError({
      indonesian: `berkas ${path} tidak ada`,
      english: `there is no file ${path}`,
      hint: "contohnya / npm run jejak -- simulate --help shows an example",
    });
  return parseEdits(await readFile(path, "utf8"), path, warehouse);
}

async function parseEdits(text: string, path: string, warehouse: Warehouse): Promise<Edit[]> {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw await noJson(text, path, warehouse);
  }
  const parsed = edits.safeParse(content);
  if (parsed.success) return parsed.data.map(editOf);
  const [first] = parsed.error.issues as [z.core.$ZodIssue];
  const [at, ...columns] = first.path;
  const [where, tempat] =
    typeof at === "number" ? [`edit ${at + 1}: `, `suntingan ke-${at + 1}: `] : ["", ""];
  const column = columns.length === 0 ? "" : `${columns.join(".")}: `;
  throw new UsageError({
    indonesian: `${path}, ${tempat}${column}isinya tidak sesuai (${parsed.error.issues.length} kesalahan)`,
    english: `${path}, ${where}${column}${first.message} (${parsed.error.issues.length} faults)`,
    hint: "contohnya / npm run jejak -- simulate --help shows an example",
  });
}

// Node 20 does not always say where JSON breaks; the engine's own parser gives the byte.
async function noJson(text: string, path: string, warehouse: Warehouse): Promise<UsageError> {
  const broken = await warehouse.rows("select json($1)", [text]).then(
    () => "",
    (error: unknown) => String(error),
  );
  const byte = /at byte (\d+)/.exec(broken)?.[1];
  const before = Buffer.from(text)
    .subarray(0, Number(byte ?? 0))
    .toString();
  const line = before.split("\n").length;
  const column = before.length - before.lastIndexOf("\n");
  return new UsageError({
    indonesian: `${path} bukan JSON: rusak di baris ${line}, kolom ${column}`,
    english: `${path} is no JSON: it breaks at line ${line}, column ${column}`,
    hint: "contohnya / npm run jejak -- simulate --help shows an example",
  });
}

function editOf(row: z.infer<typeof edit>): Edit {
  if (row.edit === "withdraw") return { edit: row.edit, innovationId: row.innovation_id };
  if (row.edit === "add")
    return {
      edit: row.edit,
      entry: {
        innovationId: row.innovation_id,
        agencyId: row.agency_id ?? null,
        stage: row.stage,
        implementedOn: row.implemented_on,
        developedOn: row.developed_on ?? null,
        entryNumber: row.entry_number,
        basicService: row.basic_service ?? null,
        claimed: {},
        verified: row.verified_levels,
      },
    };
  const raise = { indicator: row.indicator, basis: "verified", level: row.verified_level } as const;
  return row.edit === "raise_spd"
    ? { edit: row.edit, ...raise }
    : { edit: row.edit, innovationId: row.innovation_id, ...raise };
}
