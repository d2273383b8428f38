import { spawn } from "node:child_process";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPassword } from "../../pipeline/gate/password.ts";
import { jejak } from "../cli/jejak.ts";
import { emptyFolder, root } from "../folders.ts";

const password = "tiga batang bambu kuning";

test("a password that is piped in is kept as a hash beside the key, and never shown", async () => {
  const folder = emptyFolder();
  const env = { JEJAK_KEY_FILE: join(folder, "key") };
  const file = join(folder, "internal-password");
  const { code, out, err } = await jejak(["password"], { env, input: `${password}\n` });
  expect(code).toBe(0);
  expect(out).toContain(file);
  expect(out + err).not.toContain(password);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await (await readPassword(file)).isRight(password)).toBe(true);

  const short = await jejak(["password"], { env, input: "rahasia\n" });
  expect([short.code, short.err]).toEqual([2, expect.stringContaining("has 7 characters; at least 15")]);
  expect(await (await readPassword(file)).isRight(password)).toBe(true);
});

test("at a terminal a password is typed twice and does not show", async () => {
  const folder = emptyFolder();
  const command = `${process.execPath} --import tsx ${join(root, "pipeline/jejak.ts")} password`;
  const terminal = spawn("script", ["--quiet", "--return", "--command", command, "/dev/null"], {
    cwd: root,
    env: { ...process.env, JEJAK_KEY_FILE: join(folder, "key") },
  });
  let shown = "";
  let typed = 0;
  terminal.stdout.on("data", (chunk: Buffer) => {
    shown += chunk.toString();
    if ([...shown.matchAll(/(?:new password|once more): /g)].length <= typed) return;
    typed += 1;
    terminal.stdin.write(`${password}\r`);
  });
  const code = await new Promise((resolve) => terminal.once("close", resolve));
  expect([code, typed, shown]).toEqual([0, 2, expect.stringContaining("internal-password")]);
  expect(shown).not.toContain("bambu");
  expect(await (await readPassword(join(folder, "internal-password"))).isRight(password)).toBe(true);
});

test("a service that is to serve the internal edition does not start without its password, and says what is next", async () => {
  const folder = emptyFolder();
  const { code, err } = await jejak(
    ["schedule", "--data", join(folder, "data"), "--port", "0", "--internal-port", "0"],
    { env: { JEJAK_KEY_FILE: join(folder, "key") } },
  );
  expect(code).toBe(1);
  expect(err).toContain("edisi internal belum punya kata sandi");
  expect(err).toContain("the internal edition has no password yet");
  expect(err).toContain("npm run jejak -- password");
});
