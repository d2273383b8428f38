import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeSmall } from "./small-city.ts";

test("the files come in every form in which offices send them", async () => {
  const { folder, manifest } = await writeSmall();
  const files = await Promise.all(manifest.files.map(({ file }) => readFile(join(folder, file))));
  const texts = files.map((bytes) => bytes.toString("utf8"));
  const among = (form: RegExp) => texts.filter((text) => form.test(text)).length;
  expect(among(/^\ufeff/)).toBeGreaterThanOrEqual(2);
  expect(files.filter((bytes) => !isUtf8(bytes)).length).toBe(1);
  expect(among(/^[^\n]*;/)).toBeGreaterThanOrEqual(5);
  expect(among(/;\d+,\d+;/)).toBeGreaterThanOrEqual(3);
  expect(among(/\n\n/)).toBeGreaterThanOrEqual(4);
  expect(among(/Rp \d{1,3}(?:[.]\d{3})+,00/)).toBeGreaterThanOrEqual(3);
  expect(among(/\d{1,2} \p{Lu}\p{Ll}+ 20\d\d/u)).toBeGreaterThanOrEqual(2);
  expect(among(/"[^"\n]*, Percontohan, dan Keteladanan"/)).toBeGreaterThanOrEqual(2);
  expect(among(/\d{8} \d{6} \d \d{3}/)).toBeGreaterThanOrEqual(1);
  expect(manifest.files.filter(({ totals }) => totals > 0).length).toBeGreaterThanOrEqual(3);
});

test("even a small city has every kind of fault", async () => {
  const { manifest } = await writeSmall();
  const rules = new Set(manifest.faults.map(({ rule }) => rule));
  const promised = `nip_float nip_old nip_form nip_date nip_pppk missing type enum range pattern precision
    ambiguous_number ambiguous_date ambiguous_percent impossible_date mid_month duplicate_key
    unknown_agency wrong_city unknown_urusan unknown_indicator uplift_tier_undefined uplift_tier_mismatch
    paid_after_earned used_when_in_use`.split(/\s+/);
  expect(promised.filter((rule) => !rules.has(rule))).toEqual([]);
  expect(manifest.files.reduce((sum, { duplicates }) => sum + duplicates, 0)).toBeGreaterThan(10);
});
