import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../pipeline/config.ts";
import { useSecrets } from "../../pipeline/secrets.ts";
import { emptyFolder } from "../folders.ts";

test("a secret lies in the environment or in a file, without the file's last line break", async () => {
  const file = join(emptyFolder(), "tpp");
  await writeFile(file, "dari berkas\n");
  const environment: NodeJS.ProcessEnv = {
    JEJAK_SECRET_A: "dari lingkungan",
    JEJAK_SECRET_B_FILE: file,
    HOME: "/x",
  };
  const { readSecret } = readConfig(environment);
  expect(["JEJAK_SECRET_A", "JEJAK_SECRET_B", "JEJAK_SECRET_C"].map(readSecret)).toEqual([
    "dari lingkungan",
    "dari berkas",
    undefined,
  ]);
  await writeFile(file, "diganti\r\n");
  expect(readSecret("JEJAK_SECRET_B")).toBe("diganti");
  expect(() => readConfig({ JEJAK_SECRET_D_FILE: "/nowhere/d" }).readSecret("JEJAK_SECRET_D")).toThrow(
    "JEJAK_SECRET_D: the file /nowhere/d cannot be read",
  );
});

test("nothing but secrets is read under the name of one, and none shows when the configuration is printed", () => {
  const config = readConfig({ JEJAK_SECRET_A: "rahasia-a", JEJAK_SECRET_B_FILE: "/x", HOME: "/x" });
  expect(["HOME", "JEJAK_SECRET_B_FILE", "JEJAK_SECRET_"].map(config.readSecret)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(JSON.stringify(config)).not.toContain("rahasia");
});

test("words are cleaned of every secret that was used, however it was written", () => {
  const { fill, redact } = useSecrets(
    (name) => ({ JEJAK_SECRET_A: "a&b", JEJAK_SECRET_LONG: "a&b and more" })[name],
  );
  expect(fill("Bearer {JEJAK_SECRET_A}")).toBe("Bearer a&b");
  expect(fill("?x={JEJAK_SECRET_LONG}", encodeURIComponent)).toBe("?x=a%26b%20and%20more");
  const said = `a&b, a%26b, ${Buffer.from("a&b").toString("base64")}, a&b and more`;
  expect(redact(said)).toBe("•••, •••, •••, •••");
  expect(() => fill("{JEJAK_SECRET_NONE}")).toThrow("the secret JEJAK_SECRET_NONE is not set");
});
