import { expect, test } from "vitest";
import { ask, complaints, openOffice, write } from "./office.ts";

const header =
  "correction_id,feed,file,row_number,row_key,column_name,value_before,value,reason,given_by,given_on,status";
const corrections = (...lines: readonly string[]) =>
  [
    header,
    ...lines.map((line) =>
      `${line},salah salin,Dishub,2025-03-01,accepted`.replace(
        /,(proposed),.*/,
        ",salah salin,Dishub,2025-03-01,$1",
      ),
    ),
    "",
  ].join("\n");

const solved = "select agency_id, month, solved from staging.complaints order by month";
const bitten =
  "select correction_id, outcome, applied_count, value_before, value_after from marts.corrections";
const warned = `select _row, rule, severity from meta.quarantine where source = 'corrections' order by _row`;

async function officeWith(...lines: readonly string[]) {
  const office = await openOffice();
  await write(office.rooms.inbox, {
    "complaints/a.csv": complaints("Dishub;2025-01;10;8", "Dishub;2025-02;12;2", "Dishub;2025-03;9;9"),
  });
  await write(office.rooms.overlay, { "corrections.csv": corrections(...lines) });
  return ask(office, { solved, bitten, warned }, { isBuilt: true });
}

test("an accepted correction is applied in the form that the column takes, by key or by file and row, and the old value stays to be seen", async () => {
  const { answers, problems } = await officeWith(
    "satu,complaints,,,agency=Dishub; month=Februari 2025,solved,2,12",
    "dua,complaints,complaints/a.csv,2,,solved,,9",
    "tiga,complaints,complaints/a.csv,4,,solved,,1,proposed",
  );
  expect(problems).toEqual([]);
  expect(answers.solved.map(({ solved: count }) => count)).toEqual([9, 12, 9]);
  expect(answers.bitten.map(Object.values)).toEqual([
    ["dua", "applied", 1, "8", "9"],
    ["satu", "applied", 1, "2", "12"],
    ["tiga", "proposed", 0, null, null],
  ]);
  expect(answers.warned).toEqual([]);
});

test("a correction that bites nothing, no longer matches, or makes no sense is a warning on its own row", async () => {
  const { answers } = await officeWith(
    "a-hilang,complaints,,,month=2024-01,solved,,5",
    "b-berubah,complaints,complaints/a.csv,2,,solved,7,9",
    "c-sudah,complaints,complaints/a.csv,2,,solved,,8",
    "d-kolom,complaints,complaints/a.csv,2,,terselesaikan,,8",
    "e-nilai,complaints,complaints/a.csv,2,,solved,,sembilan",
    "f-kunci,complaints,,,bulan ini,solved,,9",
    "g-sumber,pengaduan,,,month=2025-01,solved,,9",
  );
  expect(answers.solved.map(({ solved: count }) => count)).toEqual([8, 2, 9]);
  expect(answers.warned).toEqual(
    [
      "bites_nothing",
      "no_longer_matches",
      "already_so",
      "unknown_column",
      "bad_value",
      "bad_key",
      "unknown_source",
    ].map((outcome, index) => ({ _row: index + 2, rule: `correction_${outcome}`, severity: "warning" })),
  );
});

test("a corrected row is judged like any other", async () => {
  const office = await openOffice();
  await write(office.rooms.inbox, {
    "complaints/a.csv": complaints("Dishub;2025-01;10;8", "Dishub;2025-02;10;8"),
  });
  await write(office.rooms.overlay, {
    "corrections.csv": corrections(
      "satu,complaints,complaints/a.csv,2,,agency,,Dinas Entah",
      "dua,complaints,complaints/a.csv,3,,solved,,0",
      "tiga,complaints,complaints/a.csv,3,,median_days,,4",
    ),
  });
  const { answers } = await ask(office, {
    solved,
    refused: "select _row, rule from meta.quarantine where source = 'complaints' order by _row",
  });
  expect(answers.solved).toEqual([]);
  expect(answers.refused.map(Object.values)).toEqual([
    [2, "unknown_agency"],
    [3, "days_of_solved"],
  ]);
});
