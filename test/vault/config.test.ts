import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../pipeline/config.ts";

test("the master key lies in the user's configuration unless the operator names a file", () => {
  expect(readConfig({}).keyFile).toBe(join(homedir(), ".config/jejak-inovasi/master.key"));
  expect(readConfig({ XDG_CONFIG_HOME: "/srv/conf" }).keyFile).toBe("/srv/conf/jejak-inovasi/master.key");
  expect(readConfig({ XDG_CONFIG_HOME: "conf" }).keyFile).toBe(
    join(homedir(), ".config/jejak-inovasi/master.key"),
  );
  expect(readConfig({ JEJAK_KEY_FILE: "/etc/jejak/key" }).keyFile).toBe("/etc/jejak/key");
});

test("a master key inside the data folder is refused, beside it is not", () => {
  for (const keyFile of ["/srv/jejak/key", "/srv/jejak/a/b/key", "/srv/jejak/..key", "/srv/jejak"])
    expect(() => readConfig({ JEJAK_DATA: "/srv/jejak", JEJAK_KEY_FILE: keyFile })).toThrow(
      /must not lie inside/,
    );
  expect(readConfig({ JEJAK_DATA: "/srv/jejak", JEJAK_KEY_FILE: "/srv/jejak.key" }).keyFile).toBe(
    "/srv/jejak.key",
  );
});

test("the scratch folder is the user's own unless the operator names one", () => {
  expect(readConfig({}).scratchDir).toBe(join(tmpdir(), `jejak-${process.getuid!()}`));
  expect(readConfig({ JEJAK_TMP: "/mnt/ram" }).scratchDir).toBe("/mnt/ram");
});
