import { existsSync } from "node:fs";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readReceipts } from "../../pipeline/receipts.ts";
import { recordFreshness } from "../../pipeline/status.ts";
import { serve } from "../connectors/server.ts";
import { walk } from "../run/walks.ts";
import { emptyFolder } from "../folders.ts";
import { awardsFile, goodAwards } from "./awards.ts";
import { collectFeeds, contents, declare, receiptNames, sheet } from "./feeds.ts";
import { emptyRooms, fillInbox, sourcesNamed, stageInbox } from "./folder.ts";

const complaints =
  "OPD;Bulan;Pengaduan Masuk;Pengaduan Selesai;Median Hari\nDinkes PPKB;Januari 2024;12;11;3,5\n";
const february = `${complaints}Dinkes PPKB;Februari 2024;9;9;2,0\n`;

const payroll = [
  "NIP;Nama;Status Pegawai;SKPD;Bulan;Bulan Bayar;Komponen;Kelas Jabatan;TPP Dasar;Diterima",
  "198609262015051001;Pegawai Contoh Satu;PNS;Dinkes PPKB;Januari 2024;Maret 2024;statis;3;3.050.000;2.900.000",
  "",
].join("\n");

test("a sheet at an address gives the same staged rows as the same file in the inbox", async () => {
  const found = await sourcesNamed("awards");
  const [dropped, pulled] = [emptyRooms(), emptyRooms()];
  const awards = awardsFile(goodAwards(5));
  await fillInbox(dropped, { "awards/kota.csv": awards });
  const url = await serve((_, response) => response.end(awards));
  await declare(pulled, [sheet(url, { source: "awards", name: "kota" })]);
  const [fromInbox, fromSheet] = [await stageInbox(dropped, found), await stageInbox(pulled, found)];
  expect(fromSheet.problems).toEqual([]);
  expect(fromSheet.staged.awards).toHaveLength(5);
  expect(fromSheet.staged).toEqual(fromInbox.staged);
  expect(await readReceipts(pulled.receipts)).toMatchObject([
    { name: "feeds/awards/kota.csv", origin: "inbox", extension: ".csv", key_id: null },
  ]);
});

test("an unchanged sheet gives no new receipt, a changed one takes the place of the last", async () => {
  const found = await sourcesNamed("complaints");
  const rooms = emptyRooms();
  let content = complaints;
  let usesTags = true;
  const answered: number[] = [];
  const url = await serve((request, response) => {
    const etag = `"${content.length}"`;
    const isKnown = usesTags && request.headers["if-none-match"] === etag;
    answered.push(isKnown ? 304 : 200);
    if (isKnown) response.writeHead(304).end();
    else response.writeHead(200, usesTags ? { etag } : {}).end(content);
  });
  await declare(rooms, [sheet(url)]);
  const once = () => collectFeeds(rooms, found);
  expect((await once()).pulled).toMatchObject([{ label: "complaints/lapor", newFiles: 1, unchanged: 0 }]);
  expect((await once()).pulled).toMatchObject([{ newFiles: 0, unchanged: 1 }]);
  usesTags = false;
  expect((await once()).pulled).toMatchObject([{ newFiles: 0, unchanged: 1 }]);
  content = february;
  expect((await once()).pulled).toMatchObject([{ newFiles: 1, unchanged: 0 }]);
  expect(answered).toEqual([200, 304, 200, 200]);
  expect(await receiptNames(rooms)).toHaveLength(2);
  const [latest] = await readReceipts(rooms.receipts);
  expect((await stat(join(rooms.landing, "complaints", `${latest!.sha256}.csv`))).size).toBe(february.length);
});

test("a feed that never changes is as fresh as when it was last asked, and one that fails grows old", async () => {
  const found = await sourcesNamed("complaints");
  const rooms = emptyRooms();
  let isBroken = false;
  const url = await serve((request, response) => {
    if (isBroken) response.writeHead(404).end();
    else if (request.headers["if-none-match"] === '"v1"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"v1"' }).end(complaints);
  });
  await declare(rooms, [sheet(url)]);
  const freshness = async (day: string) => {
    const at = `${day}T03:00:00Z`;
    await collectFeeds(rooms, found, { at });
    await recordFreshness(rooms, found, await readReceipts(rooms.receipts), new Date(at));
    const [row] = JSON.parse(await readFile(join(rooms.status, "freshness.json"), "utf8")) as unknown[];
    return row;
  };
  const received = "2024-01-01T03:00:00.000Z";
  expect(await freshness("2024-01-01")).toMatchObject({
    newest_received_at: received,
    last_checked_at: received,
  });
  const checked = "2026-11-20T03:00:00.000Z";
  expect(await freshness("2026-11-20")).toMatchObject({
    newest_received_at: received,
    last_checked_at: checked,
    is_stale: false,
  });
  isBroken = true;
  expect(await freshness("2027-11-20")).toMatchObject({ last_checked_at: checked, is_stale: true });
});

test("a tag is not trusted once the file, the declaration or the key behind it is another", async () => {
  const found = await sourcesNamed("complaints", "tpp");
  const rooms = emptyRooms();
  const tags: (string | undefined)[] = [];
  const url = await serve((request, response) => {
    tags.push(request.headers["if-none-match"]);
    response.writeHead(200, { etag: '"v1"' }).end(request.url === "/tpp" ? payroll : complaints);
  });
  await declare(rooms, [sheet(url)]);
  await collectFeeds(rooms, found);
  await rm(join(rooms.landing, "complaints"), { recursive: true });
  await collectFeeds(rooms, found);
  await declare(rooms, [sheet(url, { url: new URL("/other", url).href })]);
  await collectFeeds(rooms, found);
  await collectFeeds(rooms, found);
  expect(tags).toEqual([undefined, undefined, undefined, '"v1"']);
  await declare(rooms, [sheet(new URL("/tpp", url), { source: "tpp" })]);
  await collectFeeds(rooms, found);
  await rm(rooms.keyFile);
  await rm(join(rooms.landing, "tpp"), { recursive: true });
  await collectFeeds(rooms, found);
  expect(tags.slice(4)).toEqual([undefined, undefined]);
});

test("a payroll that is pulled is sealed, and no number or name stands anywhere in the clear", async () => {
  const found = await sourcesNamed("tpp");
  const rooms = emptyRooms();
  const url = await serve((_, response) => response.end(payroll));
  await declare(rooms, [sheet(url, { source: "tpp", name: "e-kinerja" })]);
  const { problems } = await collectFeeds(rooms, found);
  expect(problems).toEqual([]);
  expect(await readdir(join(rooms.landing, "tpp"))).toEqual([
    expect.stringMatching(/^[0-9a-f]{64}\.csv\.enc$/),
  ]);
  for (const [file, bytes] of await contents(rooms.dataDir)) {
    expect([file, bytes.includes("198609262015051001")]).toEqual([file, false]);
    expect([file, bytes.includes("Pegawai Contoh")]).toEqual([file, false]);
  }
  expect(await readdir(rooms.scratch)).toEqual([]);
  expect((await stat(rooms.scratch)).mode & 0o777).toBe(0o700);
});

test("of a payroll on its way the clear bytes lie in the scratch folder alone, and a broken one leaves none", async () => {
  const found = await sourcesNamed("tpp");
  const rooms = emptyRooms();
  const places: string[] = [];
  const url = await serve((_, response) => {
    response.writeHead(200, { "content-length": "100000" }).write(payroll);
    void (async () => {
      while (places.length === 0)
        for (const [file, bytes] of await contents(rooms.dataDir).catch(() => new Map<string, Buffer>()))
          if (bytes.includes("Pegawai Contoh")) places.push(file);
      response.destroy();
    })();
  });
  await declare(rooms, [sheet(url, { source: "tpp", retries: 0 })]);
  const { problems } = await collectFeeds(rooms, found);
  expect(problems.map(({ message }) => message).join()).toContain(
    "tpp/lapor could not be pulled: the connection",
  );
  expect(places.map((file) => file.startsWith(`${rooms.scratch}/unsealed-`))).toEqual([true]);
  expect(await readdir(rooms.scratch)).toEqual([]);
  expect(existsSync(rooms.receipts)).toBe(false);
});

test("a list from pages lands as one file of lines, and an empty one does not blank the last", async () => {
  const found = await sourcesNamed("complaints");
  const rooms = emptyRooms();
  let pages = [[{ opd: "Dinkes PPKB" }], [{ opd: "Satpol PP" }]];
  const url = await serve((request, response) => {
    const page = Number(new URL(request.url!, "http://x").searchParams.get("halaman"));
    response.end(JSON.stringify({ rows: pages[page - 1] ?? [] }));
  });
  const paging = { style: "page", parameter: "halaman", records: "rows" };
  await declare(rooms, [sheet(url, { format: "json", paging })]);
  expect((await collectFeeds(rooms, found)).pulled).toMatchObject([{ newFiles: 1, problems: [] }]);
  const [landed] = await readReceipts(rooms.receipts);
  expect(landed).toMatchObject({ name: "feeds/complaints/lapor.ndjson", extension: ".ndjson" });
  pages = [];
  const { problems } = await collectFeeds(rooms, found);
  expect(problems.map(({ message }) => message)).toEqual([
    "complaints/lapor could not be pulled: no row came any more for feeds/complaints/lapor.ndjson; the last good data stays",
  ]);
  expect(await readReceipts(rooms.receipts)).toEqual([landed]);
});

test("one broken feed is a problem of the run, the others come, and its last good data is released", async () => {
  const dataDir = emptyFolder();
  let isBroken = false;
  const url = await serve((request, response) => {
    if (request.url === "/good") response.end(complaints);
    else if (isBroken) response.writeHead(404).end();
    else response.end(february);
  });
  const { rooms } = await walk(dataDir, { to: "collect" });
  await declare(rooms, [
    sheet(url, { name: "broken", url: new URL("/broken?kode=terbuka", url).href }),
    sheet(url, { name: "good", url: new URL("/good", url).href }),
    sheet(url, { name: "good", source: "news_items" }),
  ]);
  const only = ["complaints"];
  const first = await walk(dataDir, { to: "collect", only });
  expect(first.problems).toEqual([]);
  expect(first.record.steps[0]!.note_english).toMatch(
    /; complaints\/broken: 1 pulled; complaints\/good: 1 pulled$/,
  );
  isBroken = true;
  const second = await walk(dataDir, { to: "collect", only });
  expect(second.record.state).toBe("failed");
  expect(second.record.steps[0]!.note_english).toMatch(
    /; complaints\/broken: failed; complaints\/good: 1 not modified$/,
  );
  expect(second.problems.map(({ message }) => message)).toEqual([
    `complaints/broken could not be pulled: ${url.host} answers 404`,
  ]);
  const names = (await readReceipts(rooms.receipts)).filter(({ origin }) => origin === "inbox");
  expect(names.map(({ name }) => name)).toEqual(["feeds/complaints/broken.csv", "feeds/complaints/good.csv"]);
});

test("a secret reaches the server and nothing else, even when the server sends it back", async () => {
  const found = await sourcesNamed("complaints");
  const rooms = emptyRooms();
  const secrets = { JEJAK_SECRET_LAPOR: "s3cr3t/dan+lain", JEJAK_SECRET_KEY: "k3y&x=1" };
  const seen: unknown[] = [];
  const url = await serve((request, response) => {
    seen.push([request.url, request.headers.authorization]);
    if (seen.length > 1)
      response
        .writeHead(302, { location: `http://s3cr3t%2Fdan%2Blain.test/${secrets.JEJAK_SECRET_LAPOR}` })
        .end();
    else response.writeHead(200, { etag: '"v1"' }).end(complaints);
  });
  const feed = sheet(url, {
    url: `${url.href}export?key={JEJAK_SECRET_KEY}&tahun=2024`,
    headers: { authorization: "Bearer {JEJAK_SECRET_LAPOR}" },
    retries: 0,
  });
  await declare(rooms, [feed]);
  const good = await collectFeeds(rooms, found, { secrets });
  expect(good.problems).toEqual([]);
  expect(seen).toEqual([["/export?key=k3y%26x%3D1&tahun=2024", "Bearer s3cr3t/dan+lain"]]);
  const bad = await collectFeeds(rooms, found, { secrets });
  expect(bad.problems).toHaveLength(1);
  const said = JSON.stringify(
    bad.problems.map(({ indonesian, message, hint }) => [indonesian, message, hint]),
  );
  const forms = Object.values(secrets).flatMap((secret) => [secret, encodeURIComponent(secret)]);
  for (const form of forms) {
    expect(said).not.toContain(form);
    for (const [file, bytes] of await contents(rooms.dataDir))
      expect([file, bytes.includes(form)]).toEqual([file, false]);
  }
  const missing = await collectFeeds(rooms, found, { secrets: { JEJAK_SECRET_KEY: "x" } });
  expect(missing.problems.map(({ message, hint }) => [message, hint])).toEqual([
    [
      "complaints/lapor could not be pulled: the secret JEJAK_SECRET_LAPOR is not set",
      "isi JEJAK_SECRET_LAPOR, atau JEJAK_SECRET_LAPOR_FILE dengan nama berkas yang memuatnya / set JEJAK_SECRET_LAPOR in the environment, or JEJAK_SECRET_LAPOR_FILE to a file that holds it",
    ],
  ]);
});
