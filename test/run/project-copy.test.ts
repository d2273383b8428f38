import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { jejak } from "../cli/jejak.ts";
import { root } from "../root.ts";
import { copyOfProject } from "../folders.ts";

const releaseOf = (out: string) => /\d{8}-[0-9a-f]{12}/.exec(out)?.[0];

test("a tracked file that goes from the tree goes from the record", async () => {
  const project = await copyOfProject();
  const before = await jejak(["run", "--to", "release"], { root: project });
  expect(before).toMatchObject({ code: 0, err: "" });
  const events = join(project, "data", "published", "event_attendance");
  for (const name of await readdir(events)) await rm(join(events, name));
  const after = await jejak(["run", "--to", "release"], { root: project });
  expect(after.code).toBe(0);
  expect(releaseOf(after.out)).not.toBe(releaseOf(before.out));
});

test("the README's way to add a source works to the letter", async () => {
  const project = await copyOfProject();
  const readme = await readFile(join(root, "README.md"), "utf8");
  const section = readme.slice(readme.indexOf("## Add a source"));
  const blocks = [
    ...section.matchAll(/^(?:\S+ )?`(pipeline\/sources\/[^`]+|data\/[^`]+)`[^\n]*\n+```\w*\n([\s\S]*?)```/gm),
  ];
  expect(blocks.map(([, path]) => path)).toEqual([
    "pipeline/sources/visitor_counts/source.ts",
    "pipeline/sources/visitor_counts/stage.sql",
    "pipeline/sources/visitor_counts/sample.csv",
  ]);
  for (const [, path, content] of blocks) {
    await mkdir(join(project, path!, ".."), { recursive: true });
    await writeFile(join(project, path!), content!);
  }
  await mkdir(join(project, "data", "inbox", "visitor_counts"), { recursive: true });
  await writeFile(
    join(project, "data", "inbox", "visitor_counts", "2024.csv"),
    await readFile(join(project, "pipeline", "sources", "visitor_counts", "sample.csv")),
  );
  expect(await jejak(["run", "--to", "release"], { root: project })).toMatchObject({ code: 0, err: "" });
  const rows = await withWarehouse(join(project, "data", "warehouse.duckdb"), async (warehouse) => ({
    staged: await warehouse.rows("select month, visitors from staging.visitor_counts order by month"),
    sums: await warehouse.rows(
      "select rows_in, rows_loaded, rows_quarantined from marts.reconciliation where source = 'visitor_counts'",
    ),
  }));
  expect(rows).toEqual({
    staged: [
      { month: "2024-01-01", visitors: 1234 },
      { month: "2024-02-01", visitors: 987 },
    ],
    sums: [{ rows_in: 3, rows_loaded: 2, rows_quarantined: 1 }],
  });
});
