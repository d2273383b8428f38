import { expect, test } from "vitest";
import { JejakError } from "../../pipeline/errors.ts";
import { recordOf } from "../../pipeline/run-record.ts";

test("readers are told which file a run met a problem with, and of no folder of the machine", () => {
  const problem = new JejakError({
    indonesian: "kunci induk /home/ayu/.config/jejak/master.key tidak ada, lihat inbox/tpp/2024.csv",
    english:
      "pulling http://127.0.0.1:8080/api/v1/rows failed: '/var/lib/jejak/data/raw/x.parquet' is damaged",
    hint: "npm run jejak -- doctor",
  });
  const at = new Date("2026-11-21T03:00:00Z");
  expect(
    recordOf([problem], { startedAt: at, finishedAt: at, releaseId: null, steps: [], slot: undefined }),
  ).toMatchObject({
    message_indonesian: "kunci induk …/master.key tidak ada, lihat inbox/tpp/2024.csv",
    message_english: "pulling http://127.0.0.1:8080/api/v1/rows failed: '…/x.parquet' is damaged",
  });
});
