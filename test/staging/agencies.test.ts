import { expect, test } from "vitest";
import { ask, complaints, openOffice, write } from "./office.ts";

const named = "select agency, agency_id from staging.complaints order by _row";
const faults = `select _row, rule, message_indonesian, message_english from meta.quarantine
  where source = 'complaints' order by _row`;

async function complaintsOf(...lines: readonly string[]) {
  const office = await openOffice();
  await write(office.rooms.inbox, { "complaints/a.csv": complaints(...lines) });
  return (await ask(office, { named, faults })).answers;
}

test("a spelling means the agency of its day", async () => {
  const { named: rows, faults: refused } = await complaintsOf(
    "Dinas Kesehatan;2020-12;5;5",
    "DINAS KESEHATAN & PPKB;2021-01;5;5",
    "Dinas Kesehatan PPKB Kota Contoh;2021-02;5;5",
    "dishub;2021-01;5;5",
  );
  expect(rows.map(({ agency_id: id }) => id)).toEqual(["dinkes", "dinkes-ppkb", "dishub"]);
  expect(refused.map(({ _row: row, rule }) => [row, rule])).toEqual([[3, "unknown_agency"]]);
});

test("a slip of the hand gets the closest spelling of that day suggested, in both languages", async () => {
  const { faults: refused } = await complaintsOf(
    "Dinas Perhubugnan;2021-01;5;5",
    "Dinas Kesehatna;2020-05;5;5",
    "Dinas Kesehatna;2024-05;5;5",
    "Badan Sandi;2024-05;5;5",
  );
  expect(
    refused.map(({ message_indonesian: message }) => /mungkin maksudnya (.*)\?/.exec(String(message))?.[1]),
  ).toEqual(["Dinas Perhubungan", "Dinas Kesehatan", undefined, undefined]);
  expect(refused[0]!.message_english).toContain("was Dinas Perhubungan meant?");
  for (const { message_indonesian: message } of refused) expect(message).not.toContain("Kesehatna");
});

test("the regency of the same name is another government, whatever its office is called", async () => {
  const { faults: refused } = await complaintsOf("Dinas Perhubungan Kabupaten Contoh;2021-01;5;5");
  expect(refused.map(({ rule }) => rule)).toEqual(["wrong_city"]);
});
