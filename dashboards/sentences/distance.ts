import type { IidScore } from "../../pipeline/marts/iid_score.ts";
import { number } from "../components/format.js";
import { cities, type Rows } from "../components/marts.js";
import { bandsOf } from "../components/regimes.js";
import { style, subjectOf, versionsOf, type Cell } from "./cell.js";
import { say, type Sentence, type Voice } from "./voice.js";

type Standing = Rows<"observations" | "metrics" | "bands">;

/** How far a published figure lies above the edge of its band, and below that of the next, by its own year's bounds. */
export function bandSentences(tables: Standing, cell: Cell, voice: Voice): Sentence[] {
  const { t, guards } = voice;
  const versions = versionsOf(tables.observations, cell);
  const [row] = versions;
  if (row === undefined || !guards.isOne(versions)) return [];
  const { name, show } = style(tables.metrics, cell.metric, voice);
  const subject = subjectOf(row, voice.agencies);
  const what = `${name} ${subject.name}`;
  const own = bandsOf(tables.bands, cell.metric, cell.year).find((band) => band.band === row.band);
  const of = (apart: number) => [show(row.value), show(apart), t.sentences.pointUnit] as const;
  const spare =
    own?.lower === undefined || own.lower === null || !guards.isOwnBand(row, own.band, [own])
      ? []
      : say(
          {
            subject,
            body: t.sentences.bandSpare(what, cell.year, of(row.value - own.lower), own.band),
            rows: [row],
          },
          voice,
        );
  const above = bandsOf(tables.bands, cell.metric, cell.year).find(
    (band) => band.lower !== null && band.lower > row.value,
  );
  if (above === undefined || above.lower === null) return spare;
  const body = t.sentences.bandMissing(what, cell.year, of(above.lower - row.value), above.band);
  return [...spare, ...say({ subject, body, rows: [row] }, voice)];
}

/** How far the figure lies below the one published for the place above, in the same ranking. */
export function nextRankSentence(tables: Standing, cell: Cell, voice: Voice): Sentence[] {
  const { t, guards } = voice;
  const own = versionsOf(tables.observations, cell);
  const [row] = own;
  const rank = row?.rank ?? null;
  if (row === undefined || rank === null || !guards.isOne(own)) return [];
  const above = tables.observations.find(
    (it) => it.is_chosen && it.value !== null && it.rank === rank - 1 && guards.isOneRanking(row, it),
  );
  if (above === undefined || above.value === null) return [];
  const theirs = versionsOf(tables.observations, { ...cell, year: above.year, entity: above.entity_id });
  if (!guards.isOne(theirs)) return [];
  const { show } = style(tables.metrics, cell.metric, voice);
  const ranked = guards.isCounted(above)
    ? t.sentences.rankOf(rank - 1, above.rank_of ?? 0, above.rank_scope)
    : t.sentences.rankUnknown(rank - 1, above.rank_scope);
  const apart = [show(above.value - row.value), t.sentences.pointUnit] as const;
  const subject = subjectOf(row, voice.agencies);
  const name = t.sentences.nextRankAbove(above.entity_name, ranked);
  return say(
    { subject, body: t.sentences.nextRank(subject.name, cell.year, apart, name), rows: [row, above] },
    voice,
  );
}

/** How many innovations are left to the cap of the year's method, or lie beyond it. */
export function capSentence(row: IidScore, voice: Voice): Sentence[] {
  const { t } = voice;
  const { cap_left_innovations: left, cap_beyond_innovations: beyond, innovations_counted: counted } = row;
  if (left === null || beyond === null || counted === null) return [];
  const name = cities[row.city_id] ?? row.city_id;
  const count = (value: number) => number(value, 0, t.locale);
  const body =
    beyond > 0
      ? t.sentences.capBeyond(name, row.year, count(counted), count(beyond))
      : t.sentences.capLeft(name, row.year, count(counted), count(left));
  const marks = row.assumptions === null ? [] : [t.sentences.assumed];
  return say({ subject: { name, cityId: row.city_id }, body, rows: [row], marks }, voice);
}
