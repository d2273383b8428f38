import { expect, test } from "vitest";
import { awardHeader, awardLine, awardsFile, goodAwards } from "./awards.ts";
import { short, stageAwards, sum } from "./staged-awards.ts";

test("a row of totals is said and is none of the records, wherever it stands and whatever it lacks", async () => {
  const [one, two, three] = goodAwards(3).map(awardLine);
  const content = [awardHeader, one, ",,,,,,,,,2,,,,,,SUB TOTAL", two, three, "Jumlah,,,,,,,,,3", ""].join(
    "\n",
  );
  const staged = await stageAwards({ "awards/a.csv": content });
  expect(staged.isHeldBack).toBe(false);
  expect(staged.sums).toEqual([sum("awards/a.csv", [3, 3, 0, 0])]);
  expect(staged.staged.awards!.map(({ _row }) => _row)).toEqual([2, 4, 5]);
  expect(staged.quarantine.map(({ _row, rule, severity }) => [_row, rule, severity])).toEqual([
    [3, "totals_row", "warning"],
    [6, "totals_row", "warning"],
  ]);
});

test.each([
  ["a record whose title begins with the word", { title_as_published: "Total Inovasi" }, []],
  ["one that lacks its key besides", { award_id: "", title_as_published: "Jumlah Inovasi" }, ["missing"]],
  ["one whose title is the word, with a key", { title_as_published: "Total" }, []],
])("%s is no row of totals", async (_what, award, rules) => {
  const staged = await stageAwards({
    "awards/a.csv": awardsFile([...goodAwards(3), { award_id: "x", ...award }]),
  });
  expect(staged.sums[0]).toMatchObject({ rows_in: 4, rows_quarantined: rules.length });
  expect(staged.quarantine.map(({ rule }) => rule)).toEqual(rules);
});

test.each(["csv", "json", "ndjson"])(
  "a column with a slip in its name is suggested for the one that is missing, in %s",
  async (form) => {
    const rows = awardsFile(goodAwards(2))
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const titles = rows[0]!.map((title) => (title === "award_series" ? "awards serie" : title));
    const objects = rows
      .slice(1)
      .map((cells) => Object.fromEntries(titles.map((title, at) => [title, cells[at]!])));
    const content = {
      csv: [titles, ...rows.slice(1)].map((cells) => cells.join(",")).join("\n"),
      json: JSON.stringify(objects),
      ndjson: objects.map((object) => JSON.stringify(object)).join("\n"),
    }[form]!;
    const staged = await stageAwards({ [`awards/a.${form}`]: content });
    expect(staged.quarantine.filter(({ severity }) => severity === "error")[0]).toMatchObject({
      rule: "missing_column",
      message_indonesian: "berkas tidak memiliki kolom wajib award_series (“awards serie”?)",
      message_english: "the file lacks the required column award_series (“awards serie”?)",
    });
    expect(staged.quarantine.filter(({ rule }) => rule === "extra_column")).toHaveLength(1);
  },
);

test("two members of one meaning in JSON are two columns of one meaning", async () => {
  const objects = [{ level: "kota", Tingkat: "kota" }];
  const staged = await stageAwards({ "awards/a.json": JSON.stringify(objects) });
  expect(staged.quarantine.map(({ rule }) => rule)).toContain("missing_column");
  const [row] = goodAwards(1).map((award) =>
    awardsFile([award])
      .trim()
      .split("\n")
      .map((line) => line.split(",")),
  );
  const whole = Object.fromEntries(row![0]!.map((title, at) => [title, row![1]![at]!]));
  const twice = await stageAwards({ "awards/a.json": JSON.stringify([{ ...whole, Tingkat: "kota" }]) });
  expect(short(twice)).toEqual(["awards/a.json 1 null duplicate_column"]);
});

test("a file without a header tells nothing of its first record", async () => {
  const staged = await stageAwards({ "awards/a.csv": goodAwards(2).map(awardLine).join("\n") });
  expect(JSON.stringify(staged.quarantine)).not.toContain("contoh-1");
  expect(staged.quarantine.map(({ rule }) => rule)).toEqual(["missing_column"]);
});
