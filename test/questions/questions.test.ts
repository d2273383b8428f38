import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { questions } from "../../pipeline/questions/questions.ts";
import { readCurrent } from "../../pipeline/steps/release.ts";
import { landContoh } from "../sample/contoh.ts";
import { keptFolder } from "../folders.ts";
import { packageFaults } from "../models/data-package.ts";
import { readTwice } from "../models/other-reader.ts";
import { root } from "../root.ts";
import { roomsIn } from "../rooms.ts";
import { walk } from "../run/walks.ts";
import { asking, type Check, sqlOf } from "./asked.ts";
import { awardAnswers } from "./awards.ts";
import { governanceAnswers } from "./governance.ts";
import { indexAnswers } from "./innovation-index.ts";
import { outcomeAnswers } from "./outcomes.ts";
import { peopleAnswers } from "./people.ts";
import { programmeAnswers } from "./programme.ts";

const small = { seed: 417, agencies: 12, fromYear: 2022, toYear: 2025, scale: 0.1, isNull: false } as const;

const checks: Readonly<Record<number, Check>> = {
  ...programmeAnswers,
  ...indexAnswers,
  ...peopleAnswers,
  ...outcomeAnswers,
  ...awardAnswers,
  ...governanceAnswers,
};

test("the forty-three questions are there once each, in both languages, each with an answer or an honest word", () => {
  expect(questions.map(({ number }) => number)).toEqual(Array.from({ length: 43 }, (_, at) => at + 1));
  for (const { number, indonesian, english, sql, call, heldBack, missing } of questions) {
    expect([number, sql ?? call ?? heldBack ?? missing]).not.toEqual([number, undefined]);
    expect([number, indonesian === english || indonesian === "" || english === ""]).toEqual([number, false]);
    expect([number, number in checks]).toEqual([number, true]);
  }
});

test("every SQL belongs to a question, and none serves two", () => {
  const files = readdirSync(join(root, "pipeline", "questions")).filter((file) => file.endsWith(".sql"));
  const named = questions.flatMap(({ sql }) => (sql === undefined ? [] : [`${sql}.sql`]));
  expect(named.toSorted()).toEqual(files.toSorted());
});

describe("asked of the record and of the fictional city", () => {
  const rooms = roomsIn(keptFolder());
  let marts: string[] = [];

  beforeAll(async () => {
    await landContoh(rooms, small);
    const { problems } = await walk(rooms.dataDir);
    if (problems.length > 0) throw problems[0]!;
    marts = Object.keys((await readCurrent(rooms))!.marts);
  }, 600_000);

  test("the data package keeps to Frictionless, and every file to what it says", async () => {
    expect(await packageFaults(rooms.currentRelease)).toEqual([]);
  });

  test("another reader finds in every table what the engine finds", async () => {
    const { faults, tables, cells } = await readTwice(rooms.currentRelease);
    expect(faults).toEqual([]);
    expect(tables).toEqual(marts.toSorted());
    expect(cells).toBeGreaterThan(100_000);
  });

  test.each(questions)(
    "$number $english",
    async (question) => {
      await asking(rooms, marts, async (asked) => {
        const rows = question.sql === undefined ? [] : await asked.released(sqlOf(question));
        expect(question.sql === undefined || rows.length > 0).toBe(true);
        const columns = Object.keys(rows[0] ?? {});
        for (const name of question.narrowedBy ?? []) expect(columns).toContain(name);
        for (const mart of question.heldBack ?? []) {
          expect(marts).not.toContain(mart);
          expect((await asked.kept(`from marts.${mart}`)).length).toBeGreaterThan(0);
        }
        await checks[question.number]!(asked, rows);
      });
    },
    120_000,
  );
});
