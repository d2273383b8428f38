import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { emptyFolder, root } from "../folders.ts";
import { emptyRooms, fillInbox, sourcesNamed, stageInbox } from "./folder.ts";

type Content = string | Uint8Array;
type Table = readonly Readonly<Record<string, string | number | null>>[];

const csvOf = (rows: Table) =>
  [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row).map((cell) => cell ?? ""))]
    .map((cells) => cells.join(";"))
    .join("\n");

async function parquetOf(rows: Table): Promise<Buffer> {
  const folder = emptyFolder();
  const [from, to] = [join(folder, "rows.json"), join(folder, "rows.parquet")];
  await fillInbox({ ...emptyRooms(), inbox: folder }, { "rows.json": JSON.stringify(rows) });
  await withWarehouse(":memory:", (warehouse) =>
    warehouse.run(`copy (from read_json('${from}')) to '${to}' (format parquet)`),
  );
  return readFile(to);
}

/** Below a title, as an agency hands it in. */
const xlsxOf = (rows: Table) =>
  writeXlsx({
    sheets: [
      {
        name: "Data",
        rows: [
          ["PEMERINTAH KOTA CONTOH"],
          [],
          Object.keys(rows[0]!),
          ...rows.map((row) => Object.values(row)),
        ],
      },
    ],
  });

const formsOf = async (rows: Table): Promise<Readonly<Record<string, Content>>> => ({
  csv: csvOf(rows),
  tsv: csvOf(rows).replaceAll(";", "\t"),
  ndjson: rows.map((row) => `${JSON.stringify(row)}\n`).join(""),
  json: JSON.stringify({ data: rows }, null, 2),
  parquet: await parquetOf(rows),
  xlsx: await xlsxOf(rows),
});

/** An empty data folder beside the tracked reference tables, of which `found` reads those that agencies need. */
const roomsWithAgencies = () => ({ ...emptyRooms(), reference: join(root, "data", "reference") });
const withAgencies = (source: string) => sourcesNamed("entities", "agencies", "agency_aliases", source);

/** What was staged of a file, without the row on which it stood there. */
async function staged(source: string, extension: string, content: Content) {
  const rooms = roomsWithAgencies();
  await fillInbox(rooms, { [`${source}/berkas.${extension}`]: content });
  const { problems, staged: tables, quarantine, sums } = await stageInbox(rooms, await withAgencies(source));
  return {
    problems,
    rows: tables[source]!.map(({ _row, _sheet, person_id: person, ...row }) => ({
      ...row,
      hasPerson: person !== undefined,
    })),
    faults: quarantine.map(({ column, rule }) => `${String(column)} ${String(rule)}`),
    sums: sums.filter((sum) => sum.source === source).map(({ file: _file, ...sum }) => sum),
  };
}

test("the same awards give the same staged rows and faults as CSV, TSV, NDJSON, JSON, Parquet and XLSX", async () => {
  const rows = [1, 2, 3, 4, 5].map((index) => ({
    award_id: `contoh-${index}`,
    award_series: "IGA",
    "Nama Penghargaan": "Kota Terinovatif, golongan é",
    level: "nasional",
    granted_by: "Kementerian Contoh",
    recipient_id: "contoh",
    assessed_year: 2023,
    granted_on: index === 2 ? "31/02/2023" : "12/12/2023",
    rank: index === 3 ? 0 : index,
    source: "contoh-2023",
    confidence: "B",
    note: null,
  }));
  const forms = await formsOf(rows);
  const first = await staged("awards", "csv", forms.csv!);
  expect(first.problems).toEqual([]);
  expect(first.rows).toHaveLength(3);
  expect(first.faults.toSorted()).toEqual(["granted_on impossible_date", "rank range"]);
  for (const [extension, content] of Object.entries(forms))
    expect([extension, await staged("awards", extension, content)]).toEqual([extension, first]);
});

const people = ["198609262015051001", "199001012014022007"];

test("the same payroll gives the same staged rows in every form, sealed and under pseudonyms", async () => {
  const rows = people.map((nip, index) => ({
    NIP: nip,
    "Status Pegawai": "PNS",
    SKPD: "Dinkes PPKB",
    Bulan: "Januari 2024",
    Komponen: "statis",
    "Kelas Jabatan": 5 + index,
    "TPP Dasar": 3_050_000,
    Produktivitas: 95.5,
    Diterima: 2_900_000 + index,
  }));
  const forms = await formsOf(rows);
  const first = await staged("tpp", "csv", forms.csv!);
  expect(first.problems).toEqual([]);
  expect(first.sums).toEqual([expect.objectContaining({ rows_in: 2, rows_loaded: 2 })]);
  for (const [extension, content] of Object.entries(forms))
    expect([extension, await staged("tpp", extension, content)]).toEqual([extension, first]);
});

test.each(["ndjson", "json", "parquet", "xlsx"])(
  "a NIP kept as a number is refused as damaged in %s",
  async (extension) => {
    const rows = [198609262015051001n, 131234567n].map((nip) => ({ NIP: nip, Bulan: "Januari 2024" }));
    const texts = rows.map(
      ({ NIP, Bulan }) =>
        `{"NIP":${NIP},"Bulan":"${Bulan}","SKPD":"Dinkes PPKB","Komponen":"statis","TPP Dasar":1,"Diterima":1}`,
    );
    const folder = emptyFolder();
    const parquet = join(folder, "x.parquet");
    await withWarehouse(":memory:", (warehouse) =>
      warehouse.run(
        `copy (select unnest([${rows.map(({ NIP }) => NIP).join(", ")}]::bigint[]) as "NIP", 'Januari 2024' as "Bulan",
         'Dinkes PPKB' as "SKPD", 'statis' as "Komponen", 1 as "TPP Dasar", 1 as "Diterima")
       to '${parquet}' (format parquet)`,
      ),
    );
    const content = {
      ndjson: texts.join("\n"),
      json: `[${texts.join(",\n")}]`,
      parquet: await readFile(parquet),
      xlsx: await xlsxOf(
        rows.map(({ NIP, Bulan }) => ({
          NIP: Number(NIP),
          Bulan,
          SKPD: "Dinkes PPKB",
          Komponen: "statis",
          "TPP Dasar": 1,
          Diterima: 1,
        })),
      ),
    }[extension]!;
    const { faults, rows: loaded } = await staged("tpp", extension, content);
    expect(loaded).toEqual([]);
    expect(faults).toEqual(["nip nip_float", "nip nip_float"]);
  },
);

test("a file that is not what its name says is a problem that names it, and the rest goes on", async () => {
  const rooms = roomsWithAgencies();
  await fillInbox(rooms, {
    "complaints/jan.csv": "<!doctype html><html></html>",
    "complaints/feb.json": "",
    "complaints/mar.csv": "agency;month;received;solved\nDinkes PPKB;Januari 2024;12;11\n",
  });
  const { problems, sums } = await stageInbox(rooms, await withAgencies("complaints"));
  expect(problems.map(({ message }) => message)).toEqual([
    "inbox/complaints/feb.json: the content is empty, not what the name says (.json)",
    "inbox/complaints/jan.csv: the content is a web page (HTML), not what the name says (.csv)",
  ]);
  expect(sums.filter(({ source }) => source === "complaints")).toEqual([
    expect.objectContaining({ file: "complaints/mar.csv", rows_in: 1, rows_loaded: 1 }),
  ]);
});
