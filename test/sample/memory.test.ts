import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { emptyFolder, root } from "../folders.ts";

const sample = JSON.stringify(join(root, "pipeline", "sample", "sample.ts"));
const script = `
  import { defaultSample, writeSample } from ${sample};
  const options = { ...defaultSample, agencies: 8, fromYear: 2024, toYear: 2025 };
  const { files } = await writeSample({ ...options, scale: Number(process.argv[1]), folder: process.argv[2] });
  const rows = files.filter(({ source }) => source === "tpp").reduce((sum, file) => sum + file.rows, 0);
  console.log(JSON.stringify({ rows }));`;

/** Writes a sample with a heap of 64 MB and gives the rows about pay. */
async function rowsInSmallHeap(scale: number): Promise<number> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      "--max-old-space-size=64",
      "--import",
      import.meta.resolve("tsx"),
      "--input-type=module",
      "--eval",
      script,
      "--",
      String(scale),
      emptyFolder(),
    ],
    { cwd: root },
  );
  return (JSON.parse(stdout) as { rows: number }).rows;
}

test("eight times the staff are written in the same small heap", async () => {
  const [few, many] = [await rowsInSmallHeap(0.5), await rowsInSmallHeap(4)];
  expect(many / few).toBeGreaterThan(7);
});
