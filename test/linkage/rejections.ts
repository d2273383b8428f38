import { confirmatory } from "../../pipeline/linkage/hypotheses.ts";
import { panelOf } from "../../pipeline/linkage/panel.ts";
import { slopeOf } from "../../pipeline/linkage/slope.ts";
import { twoSidedP } from "../../pipeline/linkage/student.ts";
import { drawsOf, wildBootstrap } from "../../pipeline/linkage/wild-bootstrap.ts";
import { randomOf } from "../../pipeline/sample/random.ts";
import { fictionalPanel } from "./fictional-panel.ts";

const level = 0.05;

/** Of cities drawn from `seeds`, how many have their link of new innovations and satisfaction rejected by each test. */
export function rejections(seeds: readonly number[], { isNull, draws }: { isNull: boolean; draws: number }) {
  let [wild, cr1] = [0, 0];
  for (const seed of seeds) {
    const fit = slopeOf(panelOf(confirmatory[0]!, fictionalPanel({ seed, isNull })).residuals)!;
    const clusters = fit.clusters.length;
    const { p } = wildBootstrap(fit, drawsOf(randomOf(seed, "wild"), clusters), draws);
    if (p(0) <= level) wild += 1;
    if (twoSidedP(fit.slope / fit.stdError, clusters - 1) <= level) cr1 += 1;
  }
  return { wild, cr1 };
}
