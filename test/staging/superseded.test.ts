import { expect, test } from "vitest";
import { accounts, ask, complaints, openOffice, write } from "./office.ts";

const standing =
  "select agency_id, month, received, solved from staging.complaints order by agency_id, month";
const told = `select file, superseded_by, parts, rows_superseded, rows_same, rows_changed, rows_gone, changed_columns
  from marts.supersessions where source = 'complaints' order by file`;
const values = `select "row", "column", value_before, value_after, superseding_row from marts.superseded_values order by all`;

test("the latest file of an agency's month stands, both files add up, and what changed is told", async () => {
  const office = await openOffice();
  await write(office.rooms.inbox, {
    "complaints/triwulan.csv": complaints(
      "Dishub;2025-01;10;8",
      "Dishub;2025-02;12;12",
      "Dinas Kesehatan, PPKB;2025-01;3;3",
    ),
  });
  await ask(office, {}, { on: "2025-04-01" });
  await write(office.rooms.inbox, {
    "complaints/perbaikan.csv": complaints("Dinas Perhubungan;Januari 2025;10;9", "Dishub;2025-03;4;4"),
  });
  const { answers, problems } = await ask(
    office,
    { standing, accounts, told, values },
    { on: "2025-05-01", isBuilt: true },
  );
  expect(problems).toEqual([]);
  expect(answers.standing).toEqual([
    { agency_id: "dinkes-ppkb", month: "2025-01-01", received: 3, solved: 3 },
    { agency_id: "dishub", month: "2025-01-01", received: 10, solved: 9 },
    { agency_id: "dishub", month: "2025-02-01", received: 12, solved: 12 },
    { agency_id: "dishub", month: "2025-03-01", received: 4, solved: 4 },
  ]);
  expect(answers.accounts.map(Object.values)).toEqual([
    ["inbox/complaints/perbaikan.csv", 2, 2, 0, 0, 0],
    ["inbox/complaints/triwulan.csv", 3, 2, 0, 0, 1],
  ]);
  expect(answers.told.map(Object.values)).toEqual([
    ["inbox/complaints/triwulan.csv", "inbox/complaints/perbaikan.csv", 1, 1, 0, 1, 0, "agency 1; solved 1"],
  ]);
  expect(answers.values.map(Object.values)).toEqual([[2, "solved", "8", "9", 2]]);
});

test("a file that is handed in anew under its own name is told beside itself, with how often", async () => {
  const office = await openOffice();
  const drop = (solved: number) =>
    write(office.rooms.inbox, { "complaints/a.csv": complaints(`Dishub;2025-01;10;${solved}`) });
  const days = ["2025-04-01", "2025-05-01", "2025-06-01", "2025-06-02"];
  for (const [index, on] of days.entries()) {
    await drop([8, 9, 10, 10][index]!);
    const { answers, problems } = await ask(
      office,
      {
        standing,
        told: "select file, superseded_by, rows_superseded, times_replaced from marts.supersessions",
      },
      { on, isBuilt: true },
    );
    expect(problems).toEqual([]);
    expect(answers.standing).toMatchObject([{ solved: [8, 9, 10, 10][index] }]);
    const name = "inbox/complaints/a.csv";
    expect(answers.told.map(Object.values)).toEqual(
      index === 0 ? [] : [[name, name, null, Math.min(index, 2)]],
    );
  }
});

test("it is the later receipt that counts, not the later name", async () => {
  const office = await openOffice();
  await write(office.rooms.inbox, { "complaints/z.csv": complaints("Dishub;2025-01;1;1") });
  await ask(office, {}, { on: "2025-04-01" });
  await write(office.rooms.inbox, { "complaints/a.csv": complaints("Dishub;2025-01;2;2") });
  const { answers } = await ask(office, { standing }, { on: "2025-05-01" });
  expect(answers.standing).toMatchObject([{ received: 2 }]);
});

test("a later part whose rows are all refused takes the place of nothing", async () => {
  const office = await openOffice();
  await write(office.rooms.inbox, { "complaints/a.csv": complaints("Dishub;2025-01;1;1") });
  await ask(office, {}, { on: "2025-04-01" });
  await write(office.rooms.inbox, {
    "complaints/b.csv": complaints(
      "Dishub;2025-01;dua;2",
      "Dishub;2025-02;5;5",
      "Dinas Perhubungan;2025-02;6;6",
    ),
  });
  const { answers } = await ask(office, { standing, accounts }, { on: "2025-05-01", isBuilt: true });
  expect(answers.standing).toMatchObject([{ month: "2025-01-01", received: 1 }]);
  expect(answers.accounts.map(Object.values)).toEqual([
    ["inbox/complaints/a.csv", 1, 1, 0, 0, 0],
    ["inbox/complaints/b.csv", 3, 0, 3, 0, 0],
  ]);
});

test("of feeds about persons the change is told in counts alone, and one person is not paid twice", async () => {
  const office = await openOffice();
  const pay = (...lines: readonly string[]) =>
    ["NIP,SKPD,Tahun,Bulan,Komponen,Basic TPP,Diterima", ...lines, ""].join("\n");
  await write(office.rooms.inbox, {
    "tpp/januari.csv": pay(
      "198609262015051001,Dishub,2025,Januari,statis,3000000,1000000",
      "198003042003122001,Dishub,2025,Januari,statis,3000000,2000000",
    ),
  });
  await ask(office, {}, { on: "2025-02-01" });
  await write(office.rooms.inbox, {
    "tpp/januari-baru.csv": pay("198609262015051001,Dishub,2025,1,statis,3000000,1100000"),
    "tpp/lain.csv": pay('198609262015051001,"Dinas Kesehatan, PPKB",2025,Januari,statis,3000000,900000'),
  });
  const { answers } = await ask(
    office,
    {
      paid: "select agency_id, paid_rupiah from staging.tpp",
      accounts,
      told: "select rows_superseded, rows_changed, rows_gone, changed_columns from marts.supersessions where source = 'tpp'",
      values,
      refused: "select rule from meta.quarantine where severity = 'error'",
    },
    { on: "2025-03-01", isBuilt: true },
  );
  expect(answers.paid).toEqual([{ agency_id: "dishub", paid_rupiah: 1100000 }]);
  expect(answers.told.map(Object.values)).toEqual([[2, 1, 1, "paid_rupiah 1"]]);
  expect(answers.values).toEqual([]);
  expect(answers.refused).toEqual([{ rule: "duplicate_across_files" }]);
  expect(answers.accounts.map(Object.values)).toEqual([
    ["inbox/tpp/januari-baru.csv", 1, 1, 0, 0, 0],
    ["inbox/tpp/januari.csv", 2, 0, 0, 0, 2],
    ["inbox/tpp/lain.csv", 1, 0, 1, 0, 0],
  ]);
});
