import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { serve } from "../connectors/server.ts";
import { emptyFolder } from "../folders.ts";
import { jejak } from "./jejak.ts";

test("jejak run pulls a declared feed with the secret of its environment, and says what became of it", async () => {
  const data = emptyFolder();
  const url = await serve((request, response) => {
    if (request.headers.authorization !== "Bearer sandi-4711-lapor") response.writeHead(401).end();
    else response.end("OPD;Bulan;Pengaduan Masuk;Pengaduan Selesai\nDinkes PPKB;Januari 2024;12;11\n");
  });
  const headers = { authorization: "Bearer {JEJAK_SECRET_LAPOR}" };
  const feed = { source: "complaints", name: "lapor", kind: "http", url: url.href, format: "csv", headers };
  await writeFile(join(data, "feeds.json"), JSON.stringify({ feeds: [feed] }));
  const args = ["run", "--data", data, "--only", "complaints", "--to", "collect"];
  const env = { JEJAK_KEY_FILE: join(emptyFolder(), "key"), JEJAK_TMP: join(emptyFolder(), "scratch") };
  const good = await jejak(args, { env: { ...env, JEJAK_SECRET_LAPOR: "sandi-4711-lapor" } });
  expect([good.code, good.err]).toEqual([0, ""]);
  expect(good.out).toContain("1 files, 1 new; complaints/lapor: 1 pulled");
  const bad = await jejak(args, { env: { ...env, JEJAK_SECRET_LAPOR: "sandi-4711-lama" } });
  expect(bad.code).toBe(1);
  expect(bad.out).toContain("1 files, 0 new; complaints/lapor: failed");
  expect(bad.err).toContain(`[en] complaints/lapor could not be pulled: ${url.host} answers 401`);
  expect(bad.err).toContain("[id] complaints/lapor tidak dapat ditarik");
  expect(bad.err + bad.out).not.toContain("4711");
});
