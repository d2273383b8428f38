import { expect, test } from "vitest";
import { ask, complaints, openOffice, write } from "./office.ts";

test("the grid tells what is missing of an agency of its time, and what nobody could expect", async () => {
  const office = await openOffice();
  await write(office.rooms.overlay, {
    "agencies.csv": `agency_id,short_name,full_name,kind,parent_agency_id,is_reporting,valid_from,valid_from_precision,valid_to,valid_to_precision,urusan,source,confidence,note
bpbd,BPBD,Badan Penanggulangan Bencana,opd,,ya,2025-09-10,day,,unknown,,contoh-2024,B,
kel-contoh,Kel. Contoh,Kelurahan Contoh,kelurahan,,tidak,,unknown,,unknown,,contoh-2024,B,
`,
    "agency_aliases.csv": `alias,agency_id,valid_from,valid_to,source,confidence,note
BPBD,bpbd,,,contoh-2024,B,
Kel. Contoh,kel-contoh,,,contoh-2024,B,
`,
  });
  await write(office.rooms.inbox, {
    "complaints/a.csv": complaints(
      "Dishub;2025-07;1;1",
      "BPBD;2025-08;2;2",
      "Kel. Contoh;2025-08;1;1",
      "BPBD;2025-09;1;1",
      "Dishub;2027-01;1;1",
    ),
  });
  const { answers } = await ask(
    office,
    { grid: "select agency_id, period, state, row_count from marts.expected_partitions order by all" },
    { on: "2026-11-21", isBuilt: true },
  );
  expect(answers.grid.map(Object.values)).toEqual([
    ["bpbd", "2025-08", "unexpected", 1],
    ["bpbd", "2025-09", "present", 1],
    ["dinkes-ppkb", "2025-07", "missing", 0],
    ["dinkes-ppkb", "2025-08", "missing", 0],
    ["dinkes-ppkb", "2025-09", "missing", 0],
    ["dishub", "2025-07", "present", 1],
    ["dishub", "2025-08", "missing", 0],
    ["dishub", "2025-09", "missing", 0],
    ["dishub", "2027-01", "unexpected", 1],
    ["kel-contoh", "2025-08", "present", 1],
  ]);
});
