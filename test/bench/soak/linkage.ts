import { range } from "../../../pipeline/sample/world/agencies.ts";
import { rejections } from "../../linkage/rejections.ts";
import { rounded } from "../measure.ts";
import { casesOf } from "./cases.ts";
import type { Soak } from "./soak.ts";

const level = 0.05;
const draws = 9_999;

/**
 * In how many of 2,000 cities without an effect the test of new innovations and satisfaction rejects at 5 per cent. Judged
 * is the distance from 5 per cent in standard errors of so many cases; the size of CR1 with t(G − 1) is printed beside.
 */
export const linkageSoak: Soak = {
  id: "soak-linkage",
  async run() {
    const { cases, seed } = casesOf(2000);
    const { wild, cr1 } = rejections(range(seed, seed + cases - 1), { isNull: true, draws });
    const stdError = Math.sqrt((level * (1 - level)) / cases);
    console.error(
      `soak-linkage: of ${cases} cities the bootstrap rejects ${wild / cases}, CR1 ${cr1 / cases}`,
    );
    return {
      id: "soak-linkage",
      value: rounded(wild / cases),
      unit: "share rejected",
      limit_value: level,
      ratio: rounded(Math.abs(wild / cases - level) / stdError),
      runs: cases,
      target: 3,
      seed,
    };
  },
};
