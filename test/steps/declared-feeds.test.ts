import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readReceipts } from "../../pipeline/receipts.ts";
import { serve } from "../connectors/server.ts";
import { collectFeeds, declare, sheet } from "./feeds.ts";
import { emptyRooms, sourcesNamed } from "./folder.ts";

test("a declaration that is wrong is said, holds no secret, and stops no other feed", async () => {
  const found = await sourcesNamed("complaints");
  const rooms = emptyRooms();
  const url = await serve((_, response) =>
    response.end("OPD;Bulan;Pengaduan Masuk;Pengaduan Selesai\nDinkes PPKB;Januari 2024;12;11\n"),
  );
  const wrong: [object, RegExp][] = [
    [sheet(url, { name: "Nama Besar" }), /name/],
    [sheet(url, { source: "pengaduan" }), /no source named pengaduan/],
    [sheet(url, { format: "pdf" }), /format/],
    [sheet(url, { pagging: {} }), /pagging/],
    [sheet(url, { url: "ftp://x/y" }), /http\(s\) address/],
    [sheet(url, { url: "https://user:pw@x.test/" }), /http\(s\) address/],
    [sheet(url, { url: "https://x.test/?api_key=12345" }), /keys and tokens/],
    [sheet(url, { headers: { Authorization: "Bearer 12345" } }), /JEJAK_SECRET/],
    [sheet(url, { paging: { style: "link", records: "" } }), /paging needs the format json/],
    [{ ...sheet(url), kind: "gopher" }, /kind/],
    [
      {
        source: "complaints",
        name: "db",
        kind: "postgres",
        host: "x",
        database: "d",
        user: "u",
        tls: "none",
        password: "12345",
      },
      /name of a secret/,
    ],
    [{ source: "complaints", name: "db", kind: "postgres", host: "x", database: "d", user: "u" }, /tls/],
    [sheet(url), /declared twice/],
  ];
  await declare(rooms, [sheet(url), ...wrong.map(([feed]) => feed)]);
  const { problems, pulled } = await collectFeeds(rooms, found);
  expect(problems).toHaveLength(wrong.length);
  wrong.forEach(([, reason], index) => {
    expect(problems[index]!.message).toContain(`feeds[${index + 1}]`);
    expect(problems[index]!.message).toMatch(reason);
    expect(problems[index]!.message).not.toContain("12345");
  });
  expect(pulled).toMatchObject([{ label: "complaints/lapor", newFiles: 1 }]);
  await writeFile(rooms.feeds, "{");
  expect((await collectFeeds(rooms, found)).problems).toHaveLength(1);
  expect(await readReceipts(rooms.receipts)).toHaveLength(1);
});
