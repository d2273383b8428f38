import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { settle, sha256, sha256File } from "../../pipeline/durable.ts";
import { emptyFolder } from "../folders.ts";

const mebibyte = 1 << 20;

test.each([0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 3 * mebibyte])(
  "a file of %d bytes has the hash of its bytes",
  async (size) => {
    const path = join(emptyFolder(), "a");
    const content = Buffer.from(Uint8Array.from({ length: size }, (_, at) => at % 251));
    await writeFile(path, content);
    expect(await sha256File(path)).toBe(sha256(content));
  },
);

test("a file that is found wrong before it has its name gets none", async () => {
  const folder = emptyFolder();
  const [made, name] = [join(folder, "a.tmp-1"), join(folder, "a")];
  await writeFile(made, "a");
  const wrong = () => Promise.reject(new Error("not what was written"));
  await expect(settle(made, name, wrong)).rejects.toThrow("not what was written");
  expect(existsSync(name)).toBe(false);
  await settle(made, name, () => Promise.resolve());
  expect(existsSync(name)).toBe(true);
});
