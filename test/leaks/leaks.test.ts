import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, parse } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { arrowFrom } from "../../pipeline/publish/arrow.ts";
import { isSealed } from "../../pipeline/contract/persons.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { jejak } from "../cli/jejak.ts";
import { copyOfProject, emptyFolder, keptFolder, root } from "../folders.ts";
import { makeNips } from "../privacy/nips.ts";
import { type Published, publishCity } from "./city.ts";
import { type Decoded, decode, decodeTable, filesBelow } from "./decode.ts";
import { type Secrets, toldBy, toldPlainly } from "./secrets.ts";

let city: Published;

beforeAll(async () => {
  city = await publishCity(join(keptFolder(), "city"));
}, 900_000);

const sealed = (await findSources(root)).filter(({ contract }) => isSealed(contract)).map(({ name }) => name);
const isIn = (room: string, file: string) =>
  sealed.some((source) => file.startsWith(`data/${room}/${source}/`));

/** Where rows about persons may lie: sealed landing is looked at apart, raw and the warehouse hold pseudonyms. */
const isInside = (file: string) =>
  isIn("raw", file) || isIn("landing", file) || file === "data/warehouse.duckdb" || file.startsWith("key/");

const told = ({ text, isData }: Decoded, secrets: Secrets) =>
  isData ? toldBy(text, secrets) : toldPlainly(text, secrets);

async function leaksBelow(
  folder: string,
  secrets: Secrets,
  wanted: (file: string) => boolean,
): Promise<string[]> {
  const leaks: string[] = [];
  await withWarehouse(":memory:", async (warehouse) => {
    for (const file of (await filesBelow(folder)).filter(wanted))
      for (const decoded of await decode(warehouse, folder, file))
        leaks.push(...told(decoded, secrets).map((what) => `${decoded.place}: ${what}`));
  });
  return leaks;
}

test("the city has secrets to keep, and its runs said what was wrong", () => {
  expect(city.secrets.nips.size).toBeGreaterThan(100);
  expect(city.secrets.names.size).toBeGreaterThan(100);
  expect(city.secrets.amounts.size).toBeGreaterThan(100);
  expect(city.refused.size).toBeGreaterThan(5);
  expect(city.answers.map(({ code }) => code)).toEqual([0, 0, 1, 0, 0, 0]);
});

test("no number or name of a person can be read out of anything released, published or written beside", async () => {
  expect(await leaksBelow(city.folder, city.secrets, (file) => !isInside(file))).toEqual([]);
});

test("nothing that is for the city hall alone stands in the site for everybody", async () => {
  const { rooms } = city;
  const valuesOf = async (folder: string, wanted: (file: string) => boolean) => {
    const texts = await withWarehouse(":memory:", async (warehouse) => {
      const files = (await filesBelow(folder)).filter(wanted);
      return await Promise.all(files.map((file) => decode(warehouse, folder, file)));
    });
    return texts.flat();
  };
  const isData = (file: string) => file.endsWith(".parquet");
  const told = await valuesOf(rooms.currentRelease, (file) => isData(file) && !file.includes("/"));
  const open = told.map(({ text }) => text).join("\n");
  const kept = await valuesOf(rooms.currentRelease, (file) => isData(file) && file.startsWith("internal/"));
  const own = kept
    .filter(({ place }) => !/its name|\sv$|\sk$/.test(place))
    .flatMap(({ text }) => text.split("\n"))
    .filter((value) => value.length >= 12 && !open.includes(value));
  expect(new Set(own).size).toBeGreaterThan(20);
  const marts = (await readdir(join(rooms.currentRelease, "internal"))).map((file) => parse(file).name);
  expect(marts).toContain("innovation_claims");
  const site = await valuesOf(rooms.site, (file) => !file.startsWith("current"));
  expect(site.length).toBeGreaterThan(500);
  const names = site.map(({ place }) => place);
  expect(names.filter((place) => marts.some((mart) => place.includes(`/${mart}.arrow`)))).toEqual([]);
  const published = site.map(({ text }) => text).join("\n");
  expect([...new Set(own)].filter((value) => published.includes(value))).toEqual([]);
  const hidden = await filesBelow(rooms.siteInternal);
  for (const mart of marts) expect(hidden.some((file) => file.endsWith(`/${mart}.arrow`))).toBe(true);
});

test("nothing that the commands print tells of a person", () => {
  for (const { out, err } of city.answers) expect(toldBy(`${out}\n${err}`, city.secrets)).toEqual([]);
});

test("raw files and the warehouse know persons by pseudonyms, and keep no refused cell", async () => {
  const { folder, rooms, secrets, refused } = city;
  expect(await leaksBelow(folder, secrets, (file) => isIn("raw", file))).toEqual([]);
  const texts = await withWarehouse(rooms.warehouse, async (warehouse) => {
    const tables = await warehouse.rows<{ name: string; place: string }>(
      `select format('"{}"."{}"', table_schema, table_name) as name, table_schema || '.' || table_name as place
       from information_schema.tables where table_type = 'BASE TABLE'`,
    );
    const all = await Promise.all(tables.map(({ name, place }) => decodeTable(warehouse, place, name)));
    return all.flat();
  });
  await withWarehouse(":memory:", async (warehouse) => {
    for (const file of (await filesBelow(folder)).filter((name) => isIn("raw", name)))
      texts.push(...(await decode(warehouse, folder, file)));
  });
  expect(texts.length).toBeGreaterThan(200);
  for (const { place, text } of texts) {
    expect([place, toldPlainly(text, secrets)]).toEqual([place, []]);
    expect([place, text.split("\n").filter((value) => refused.has(value))]).toEqual([place, []]);
  }
});

test("no pay of a single person and no pseudonym is released", async () => {
  const { rooms, secrets } = city;
  await withWarehouse(":memory:", async (warehouse) => {
    const people = await warehouse.rows<{ pseudonym: string }>(
      `select distinct pseudonym from read_parquet('${join(rooms.raw, "tpp", "*.people.parquet")}')`,
    );
    const pseudonyms = new Set(people.map(({ pseudonym }) => pseudonym));
    expect(pseudonyms.size).toBeGreaterThan(100);
    const sites = await filesBelow(rooms.site);
    const data = sites.filter((file) => /^\d.*\/data\/.*\.arrow$/.test(file));
    const released = (await filesBelow(rooms.releases)).filter((file) => file.endsWith(".parquet"));
    expect([data.length, released.length].filter((count) => count < 10)).toEqual([]);
    for (const [folder, files] of [
      [rooms.site, data],
      [rooms.releases, released],
    ] as const)
      for (const file of files)
        for (const { place, text } of await decode(warehouse, folder, file)) {
          const values = text.split("\n");
          expect([place, values.filter((value) => pseudonyms.has(value))]).toEqual([place, []]);
          expect([place, values.filter((value) => secrets.amounts.has(value))]).toEqual([place, []]);
        }
  });
});

test("landed files about persons are sealed, and whatever holds persons is for its owner alone", async () => {
  const { folder, rooms, secrets } = city;
  const files = await filesBelow(folder);
  const landed = files.filter((file) => isIn("landing", file));
  expect(landed.length).toBeGreaterThan(8);
  for (const file of landed) expect(file).toMatch(/\/[0-9a-f]{64}\.(csv|xlsx)\.enc$/);
  expect(await leaksBelow(folder, secrets, (file) => landed.includes(file))).toEqual([]);
  const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
  const inside = files.filter(isInside).map((file) => join(folder, file));
  for (const file of inside) expect([file, await modeOf(file)]).toEqual([file, "600"]);
  const homes = new Set(inside.map(dirname).filter((home) => home !== rooms.dataDir));
  for (const home of homes) expect([home, await modeOf(home)]).toEqual([home, "700"]);
  expect([await modeOf(rooms.landing), await modeOf(rooms.raw), await modeOf(rooms.scratch)]).toEqual([
    "700",
    "700",
    "700",
  ]);
  expect(await filesBelow(rooms.scratch)).toEqual([]);
  expect(files.filter((file) => /\.tmp-|\.spill|^data\/inbox\//.test(file))).toEqual([]);
});

describe("this search finds what it looks for", () => {
  const [nip] = makeNips(1) as [string];
  const name = "Pegawai Uji 0000";
  const secrets: Secrets = { nips: new Set([nip]), names: new Set([name]), amounts: new Set() };
  const ways: Readonly<Record<string, string>> = {
    "as it is": nip,
    "in groups": nip.replace(/^(.{8})(.{6})(.)/, "$1 $2 $3 "),
    "with dashes": nip.replace(/^(.{8})(.{6})(.)/, "$1-$2-$3-"),
    "as a float": Number(nip).toExponential(5).toUpperCase(),
    "without its end": `${nip.slice(0, 15)}000`,
    "day first": `${nip.slice(6, 8)}${nip.slice(4, 6)}${nip.slice(0, 4)}${nip.slice(8)}`,
    "between other digits": `7${nip}7`,
    "a name": `Kepala: ${name}.`,
    "a NIK": "3576010101900001",
  };

  test.each(Object.entries(ways))("%s, in every form of file", async (_way, text) => {
    const folder = emptyFolder();
    const arrow = arrowFrom([{ name: "note", type: "VARCHAR" }], [{ note: text }]);
    await withWarehouse(":memory:", (warehouse) =>
      warehouse.run(`copy (select 1 as a, '${text}' as note) to '${folder}/mart.parquet' (format parquet)`),
    );
    const files = {
      "a.arrow": arrow,
      "b.arrow.gz": gzipSync(arrow),
      "c.json.br": brotliCompressSync(JSON.stringify({ text })),
    };
    for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content);
    await mkdir(join(folder, text.replaceAll("/", "-")));
    await writeFile(join(folder, text.replaceAll("/", "-"), "index.html"), "");
    const leaks = await leaksBelow(folder, secrets, () => true);
    expect(
      new Set(leaks.map((leak) => /(mart\.parquet|a\.arrow|b\.arrow|c\.json|its name)/.exec(leak)?.[0])).size,
    ).toBe(5);
  });

  test("a mart that tells a name and a number is caught in what it releases", async () => {
    const project = await copyOfProject();
    await writeFile(
      join(project, "pipeline", "marts", "heads.sql"),
      `-- grain: one row per head\nselect 'a' as head_id, '${name}' as head, '${ways["in groups"]}' as number\n`,
    );
    await writeFile(
      join(project, "pipeline", "marts", "heads.ts"),
      `import { z } from "zod";
import { doc, type Mart } from "../models/mart.ts";

export const heads = {
  indonesian: "Kepala",
  english: "Heads",
  grain: ["head_id"],
  audience: "public",
  row: z.strictObject({
    head_id: z.string().meta(doc("Kunci", "Key")),
    head: z.string().meta(doc("Nama", "Name")),
    number: z.string().meta(doc("Nomor", "Number")),
  }),
} satisfies Mart;
`,
    );
    const { code, err } = await jejak(["run", "--to", "release"], { root: project });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const leaks = await leaksBelow(join(project, "data", "releases"), secrets, () => true);
    expect(leaks).toEqual([
      expect.stringMatching(/heads\.parquet head: name/),
      expect.stringMatching(/heads\.parquet number: nip/),
      expect.stringMatching(/heads\.parquet number: nip/),
    ]);
  });
});
