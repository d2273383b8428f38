import { createHmac, createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { peopleSql, pseudonymMacro, pseudonymOf } from "../../pipeline/privacy/pseudonym.ts";
import { openWarehouse, type Warehouse } from "../../pipeline/warehouse.ts";
import { makeNips } from "./nips.ts";

async function withMacro<T>(key: KeyObject, work: (warehouse: Warehouse) => Promise<T>): Promise<T> {
  const warehouse = await openWarehouse(":memory:", { threads: 2 });
  try {
    for (const { sql, values } of pseudonymMacro(key).open) await warehouse.run(sql, values);
    return await work(warehouse);
  } finally {
    warehouse.close();
  }
}

const keyOf = (hex: string) => createSecretKey(Buffer.from(hex, "hex"));

/** RFC 4231, section 4: key, message and HMAC-SHA-256, in hex; the fifth is cut to 128 bits. */
const vectors = [
  ["0b".repeat(20), "4869205468657265", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"],
  [
    "4a656665",
    "7768617420646f2079612077616e7420666f72206e6f7468696e673f",
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  ],
  ["aa".repeat(20), "dd".repeat(50), "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"],
  [
    "0102030405060708090a0b0c0d0e0f10111213141516171819",
    "cd".repeat(50),
    "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
  ],
  ["0c".repeat(20), "546573742057697468205472756e636174696f6e", "a3b6167473100ee06e0c796c2955552b"],
  [
    "aa".repeat(131),
    "54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048617368204b6579204669727374",
    "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
  ],
  [
    "aa".repeat(131),
    "5468697320697320612074657374207573696e672061206c6172676572207468616e20626c6f636b2d73697a65206b657920616e642061206c6172676572207468616e20626c6f636b2d73697a6520646174612e20546865206b6579206e6565647320746f20626520686173686564206265666f7265206265696e6720757365642062792074686520484d414320616c676f726974686d2e",
    "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
  ],
] as const;

test("the engine's HMAC gives the vectors of RFC 4231", async () => {
  for (const [key, message, expected] of vectors) {
    const [row] = await withMacro(keyOf(key), (warehouse) =>
      warehouse.rows<{ hmac: string }>("select hmac_sha256(unhex($1)) as hmac", [message]),
    );
    expect(row!.hmac.slice(0, expected.length)).toBe(expected);
  }
});

test("a pseudonym is the HMAC of the 18 digits, the same for every way of writing them", () => {
  const key = createSecretKey(randomBytes(32));
  const expected = createHmac("sha256", key).update("198609262015051001").digest("hex");
  for (const text of ["198609262015051001", "'19860926 201505 1 001", "19860926.201505.1.001"])
    expect(pseudonymOf(text, key)).toBe(expected);
  expect(pseudonymOf("198609262015051002", key)).not.toBe(expected);
  expect(pseudonymOf("198609262015051001", createSecretKey(randomBytes(32)))).not.toBe(expected);
  expect(pseudonymOf("1.98609E+17", key)).toBeNull();
});

test("SQL and TypeScript give thousands of people the same pseudonyms, in the same order", async () => {
  const key = createSecretKey(randomBytes(32));
  const nips = makeNips(5000);
  const written = nips.flatMap((nip, index) => [nip, index % 3 === 0 ? `'${nip}` : nip]);
  const people = await withMacro(key, async (warehouse) => {
    await warehouse.run("create table payroll (number varchar)");
    await warehouse.append(
      "payroll",
      [...written, "1.98609E+17", "", null].map((text) => [text]),
    );
    return warehouse.rows(peopleSql("payroll", "number"));
  });
  const expected = nips
    .map((nip) => ({
      nip,
      pseudonym: createHmac("sha256", key.export()).update(nip).digest("hex"),
      sex: nip[14] === "1" ? "L" : "P",
    }))
    .toSorted((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1));
  expect(people).toEqual(expected);
  expect(people.map(({ nip }) => pseudonymOf(String(nip), key))).toEqual(
    people.map(({ pseudonym }) => pseudonym),
  );
});

test("what is no NIP has no pseudonym", async () => {
  const rows = await withMacro(createSecretKey(randomBytes(32)), (warehouse) =>
    warehouse.rows(
      "select pseudonym(text) as pseudonym from (values (null), (''), ('198609262015051000.0')) as t(text)",
    ),
  );
  expect(rows.map(({ pseudonym }) => pseudonym)).toEqual([null, null, null]);
});

test("each person is hashed once, not once per row, and rows are not even normalised", async () => {
  const plan = await withMacro(createSecretKey(randomBytes(32)), async (warehouse) => {
    await warehouse.run("create table payroll as select '198609262015051001' as number from range(100000)");
    const [row] = await warehouse.rows<{ explain_value: string }>(
      `explain ${peopleSql("payroll", "number")}`,
    );
    return row!.explain_value;
  });
  // The plan is printed from the result down to the table: hash, group by NIP, normalise, group by writing, read.
  const steps = plan.match(/sha256|hmac_sha256|HASH_GROUP_BY|regexp_replace|SEQ_SCAN/g)!;
  expect(steps.filter((step, index) => step !== steps[index - 1]).slice(-5)).toEqual([
    "regexp_replace",
    "HASH_GROUP_BY",
    "regexp_replace",
    "HASH_GROUP_BY",
    "SEQ_SCAN",
  ]);
});

test("the key stands in no statement, setting, macro or error, and is gone after the close", async () => {
  const key = createSecretKey(randomBytes(32));
  const block = Buffer.concat([key.export(), Buffer.alloc(32)]);
  const inner = Buffer.from(block.map((byte) => byte ^ 0x36));
  const outer = Buffer.from(block.map((byte) => byte ^ 0x5c));
  const shows = (text: string) =>
    [key.export(), inner, outer].some((secret) =>
      [secret.toString("hex"), secret.toString("base64"), secret.toString("latin1")].some((written) =>
        text.toLowerCase().includes(written.slice(0, 12).toLowerCase()),
      ),
    );
  expect(shows(inner.toString("hex").toUpperCase())).toBe(true);
  const { open, close } = pseudonymMacro(key);
  expect([...open, ...close].filter(({ sql }) => shows(sql))).toEqual([]);
  await withMacro(key, async (warehouse) => {
    const failure = await warehouse
      .run("select pseudonym(number) from (select error('no') as number)")
      .catch((error: Error) => `${error.message} ${error.stack}`);
    const seen = [
      failure,
      await warehouse.rows("select * from duckdb_settings()"),
      await warehouse.rows("select function_name, macro_definition from duckdb_functions()"),
      await warehouse.rows("select * from duckdb_logs()"),
    ];
    expect(JSON.stringify(seen)).toContain("pseudonym");
    expect(shows(JSON.stringify(seen))).toBe(false);
    for (const { sql, values } of [...close, ...close]) await warehouse.run(sql, values);
    expect(await warehouse.rows("select * from duckdb_variables()")).toEqual([]);
    await expect(warehouse.rows("select pseudonym('198609262015051001')")).rejects.toThrow(/pseudonym/);
  });
});
