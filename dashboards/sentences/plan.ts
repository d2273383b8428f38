import type { Funnel } from "../../pipeline/marts/funnel.ts";
import type { TargetGap } from "../../pipeline/marts/target_gap.ts";
import { number } from "../components/format.js";
import { cities, type Rows } from "../components/marts.js";
import { style, versionsOf } from "./cell.js";
import { say, type Sentence, type Voice } from "./voice.js";

/** A target beside what came of it; judged only where the plan or the table of targets could compare the two. */
export function targetSentence(
  row: TargetGap,
  tables: Rows<"metrics" | "observations">,
  voice: Voice,
): Sentence[] {
  const { t, guards } = voice;
  const words = t.sentences;
  const { name, show } = style(tables.metrics, row.metric_id, voice);
  const subject = { name: row.entity_name, cityId: row.city_id };
  const what = `${name} ${row.entity_name}`;
  const told = (body: string) => say({ subject, body, rows: [row] }, voice);
  if (row.plan === null || row.status === "no target") return told(words.targetNone(what, row.year));
  const aim = row.target_value === null ? (row.target_text ?? "–") : show(row.target_value);
  const realised = row.realised_value === null ? row.realised_text : show(row.realised_value);
  if (realised === null) return told(words.targetOpen(what, row.year, aim));
  const versions =
    row.realised_from === "record"
      ? versionsOf(tables.observations, { metric: row.metric_id, entity: row.entity_id, year: row.year })
      : [row];
  if (versions.length > 0 && !guards.isOne(versions)) return [];
  if (!guards.isJudged(row)) return told(words.targetIncomparable(what, row.year, [realised, aim]));
  const verdict = row.status === "met" ? words.targetMet : words.targetMissed;
  const by =
    row.is_stated === true ? words.targetStated(verdict, row.plan) : words.targetPlan(verdict, row.plan);
  return told(words.target(what, row.year, [realised, aim], by));
}

/** A stage of a city's year beside the stage before it; a loss only where both were counted alike. */
export function funnelSentence(stage: Funnel, funnel: readonly Funnel[], voice: Voice): Sentence[] {
  const { t, guards } = voice;
  const words = t.sentences;
  const name = cities[stage.city_id] ?? stage.city_id;
  const subject = { name, cityId: stage.city_id };
  const told = (body: string, rows: readonly Funnel[]) => say({ subject, body, rows }, voice);
  const stageName = words.stages[stage.stage] ?? stage.stage;
  if (stage.innovations === null) return told(words.funnelUnknown(name, stage.year, stageName), [stage]);
  const before = funnel.findLast(
    (row) =>
      row.city_id === stage.city_id &&
      row.year === stage.year &&
      row.stage_order < stage.stage_order &&
      row.innovations !== null,
  );
  if (before === undefined) return [];
  const count = (row: Funnel) =>
    words.funnelCount(number(row.innovations ?? 0, 0, t.locale), words.stages[row.stage] ?? row.stage);
  const pair = [count(before), count(stage)] as const;
  if (guards.isCountedAlike(before, stage))
    return told(words.funnelStep(name, stage.year, pair, number(stage.lost ?? 0, 0, t.locale)), [
      before,
      stage,
    ]);
  const sides = ([before, stage] as const).map((row, at) =>
    words.countedBy(pair[at] ?? "", words.countedFrom[row.counted_from ?? ""] ?? "–"),
  );
  return told(words.funnelApart(name, stage.year, [sides[0] ?? "", sides[1] ?? ""]), [before, stage]);
}
