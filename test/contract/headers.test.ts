import { expect, test } from "vitest";
import { readContract } from "../../pipeline/contract/contract.ts";
import { matchHeader } from "../../pipeline/contract/headers.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import awards from "../../pipeline/sources/awards/source.ts";
import { root } from "../folders.ts";

const contract = readContract(awards);
const names = contract.columns.map(({ name }) => name);
const required = contract.columns.filter(({ optional }) => !optional).map(({ name }) => name);

test("a header of the contract's own names matches whole, in any order", () => {
  const match = matchHeader(contract, names.toReversed());
  expect(match).toMatchObject({ missing: [], duplicated: [], extra: [] });
  expect(match.positions.get("award_id")).toBe(names.length - 1);
});

test("case, spaces, punctuation and a BOM do not matter, and an alias is as good as the name", () => {
  for (const title of [
    "\ufeffAWARD ID",
    " award-id ",
    "Award_Id",
    "KODE  PENGHARGAAN",
    "Id. Penghargaan",
    "awardId:",
  ])
    expect(matchHeader(contract, ["x", title]).positions.get("award_id"), title).toBe(1);
});

test("required columns that no title means are missing; optional ones are not", () => {
  const { missing } = matchHeader(contract, ["kode penghargaan", "judul"]);
  expect(missing).toEqual(required.filter((name) => name !== "award_id" && name !== "title_as_published"));
});

test("two titles of one meaning are both said, and the first keeps the place", () => {
  const match = matchHeader(contract, [...names, "Kode Penghargaan"]);
  expect(match.duplicated).toEqual(["award_id"]);
  expect(match.positions.get("award_id")).toBe(0);
});

test("titles that mean nothing are extra, as they were written; nameless ones are passed over", () => {
  const match = matchHeader(contract, [...names, "Nama Petugas ", "", "  ", "—"]);
  expect(match.extra).toEqual(["Nama Petugas "]);
});

test.each(await findSources(root))("no title means two columns of $name", ({ contract: { columns } }) => {
  for (const { name, meta } of columns)
    for (const title of [name, ...(meta.aliases ?? [])])
      expect([...matchHeader({ columns }, [title]).positions.keys()], title).toEqual([name]);
});
