import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ask, openOffice, write } from "./office.ts";

const agencies = "select agency_id, full_name, origin from staging.agencies order by agency_id";
const header =
  "agency_id,short_name,full_name,kind,parent_agency_id,is_reporting,valid_from,valid_from_precision,valid_to,valid_to_precision,urusan,source,confidence,note";

test("the operator's rows replace tracked ones of their key and add others, and each row tells its origin", async () => {
  const office = await openOffice();
  await write(office.rooms.overlay, {
    "agencies.csv": `${header}
dishub,Dishub,Dinas Perhubungan dan Parkir,opd,,ya,,unknown,,unknown,,contoh-2024,B,
bpbd,BPBD,Badan Penanggulangan Bencana,opd,,ya,2025-09-10,day,,unknown,,contoh-2024,B,
`,
  });
  const changes = `select file, superseded_by, rows_superseded, changed_columns from marts.supersessions`;
  const { answers, problems } = await ask(office, { agencies, changes }, { isBuilt: true });
  expect(problems).toEqual([]);
  expect(answers.agencies.map(Object.values)).toEqual([
    ["bpbd", "Badan Penanggulangan Bencana", "inbox"],
    ["dinkes", "Dinas Kesehatan", "published"],
    ["dinkes-ppkb", "Dinas Kesehatan dan KB", "published"],
    ["dishub", "Dinas Perhubungan dan Parkir", "inbox"],
  ]);
  expect(answers.changes).toMatchObject([
    { superseded_by: "reference/agencies.csv", rows_superseded: 1, changed_columns: "full_name 1" },
  ]);
  await rm(join(office.rooms.overlay, "agencies.csv"));
  const after = await ask(office, { agencies }, { on: "2026-11-22" });
  expect(after.answers.agencies.map(({ full_name: name }) => name)).toContain("Dinas Perhubungan");
  expect(after.answers.agencies).toHaveLength(3);
});

test("an overlay with one wrong row is refused with file, row and column, and the tracked one stands", async () => {
  const office = await openOffice();
  await write(office.rooms.overlay, {
    "agencies.csv": `${header}
bpbd,BPBD,Badan Penanggulangan Bencana,opd,,ya,31/02/2025,day,,unknown,,contoh-2024,B,
dishub,Dishub,Dinas Lain,opd,,ya,,unknown,,unknown,,contoh-2024,B,
`,
  });
  const { answers, problems } = await ask(office, { agencies });
  expect(answers.agencies.map(({ agency_id: id }) => id)).toEqual(["dinkes", "dinkes-ppkb", "dishub"]);
  expect(answers.agencies.map(({ origin }) => origin)).not.toContain("inbox");
  expect(problems).toHaveLength(1);
  expect(problems[0]!.message).toMatch(/reference\/agencies\.csv is not used.*row 2, valid_from: is no day/);
  expect(problems[0]!.indonesian).toMatch(
    /reference\/agencies\.csv tidak dipakai.*baris 2, Berlaku mulai: tanggal itu tidak ada/,
  );
});
