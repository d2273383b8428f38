import type { Observation } from "../../pipeline/marts/observations.ts";
import type { Tables } from "../../dashboards/sentences/kinds.ts";
import { lawfulBand } from "./city-tables.ts";
import type { Judge, Read, Rule } from "./forbidden.ts";

const moved = /\b(naik|turun|tetap|up|down|unchanged|rose|fell)\b/;
const ranked = /\b(peringkat|ranked) (\d+)/;
const openWords = /sementara|provisional/;

/** Figures of cities: breaks, gaps, versions, bands, ranks, courses, the open year. */
export const aboutFigures: Judge = (read, tables) => {
  const metric = metricIn(read, tables);
  const shown = tables.observations.filter((row) => row.value !== null && says(read, row.value));
  return [
    ...(metric !== undefined && moved.test(read.text) ? ofChange(read, metric, tables) : []),
    ...shown.flatMap((row) => ofFigure(read, row, tables)),
    ...ofRank(read, tables),
  ];
};

export const says = (read: Read, value: number) =>
  read.numbers.has(value.toFixed(2)) || (Number.isInteger(value) && read.numbers.has(String(value)));

/** Each measure stands for one city; the neighbour has no changes. */
const cityOf: Readonly<Record<string, string>> = { iid: "3576", b: "contoh", c: "3576", d: "contoh" };

const metricIn = (read: Read, tables: Tables) =>
  ["lead", "since", "trend"].includes(read.kind)
    ? Object.keys(cityOf).find((id) => {
        const name = tables.metrics.find((metric) => metric.metric_id === id)?.name_indonesian ?? "";
        return (
          read.text.includes(name) || (id === "iid" && /Indeks Inovasi|innovation index/.test(read.text))
        );
      })
    : undefined;

const versionsIn = (tables: Tables, metric: string, year: number) => {
  const own = tables.observations.filter(
    (row) =>
      row.metric_id === metric && row.entity_id === cityOf[metric] && row.year === year && row.value !== null,
  );
  const isOpen = own.some((row) => row.status === "unresolved");
  return isOpen ? own : own.filter((row) => row.is_chosen);
};

function ofChange(read: Read, metric: string, tables: Tables): Rule[] {
  const [from, to] = [Math.min(...read.years), Math.max(...read.years)];
  const rules: Rule[] = [];
  const regimes = tables.regimes.filter((regime) => regime.metric_id === metric);
  const one = regimes.find((regime) => regime.from_year <= from && to <= (regime.to_year ?? 9999));
  if (one === undefined || one.comparable_within === "tidak") rules.push("break");
  const all = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  if (all.some((year) => versionsIn(tables, metric, year).length === 0)) rules.push("gap");
  if (read.kind === "trend") {
    if (to - from < 2) rules.push("course");
    if (all.some((year) => versionsIn(tables, metric, year).length > 1)) rules.push("unresolved");
    return rules;
  }
  if (to - from !== 1) rules.push("gap");
  const sizes = versionsIn(tables, metric, from).flatMap((before) =>
    versionsIn(tables, metric, to).map((now) => Math.abs((now.value ?? 0) - (before.value ?? 0))),
  );
  if (sizes.some((size) => size >= 0.005 && !read.numbers.has(size.toFixed(2)))) rules.push("unresolved");
  return rules;
}

function ofFigure(read: Read, row: Observation, tables: Tables): Rule[] {
  const rules: Rule[] = [];
  const versions = tables.observations.filter(
    (it) =>
      it.metric_id === row.metric_id &&
      it.entity_id === row.entity_id &&
      it.year === row.year &&
      it.value !== null,
  );
  const isOpen = versions.some((it) => it.status === "unresolved");
  if (isOpen && versions.some((it) => !says(read, it.value ?? 0))) rules.push("unresolved");
  if (row.status === "provisional" && !openWords.test(read.text)) rules.push("provisional");
  const named = tables.bands.find((band) => read.text.includes(band.band));
  if (named !== undefined) {
    const isShort = /kurang|short of/.test(read.text);
    const isOfYear = named.from_year <= row.year && row.year <= (named.to_year ?? 9999);
    const isOwn = lawfulBand(tables.bands, row)?.band === named.band;
    if (versions.length > 1 && isOpen) rules.push("unresolved");
    if (!isOfYear || (!isShort && !isOwn)) rules.push("band");
  }
  return rules;
}

function ofRank(read: Read, tables: Tables): Rule[] {
  const found = ranked.exec(read.text);
  if (found === null) return [];
  const rows = tables.observations.filter((row) => row.year === read.years[0] && row.rank !== null);
  const told = read.text.matchAll(/(\d+) (?:dari|of) (\d+)/g);
  const isOwn = [...told].every(([, rank, of]) =>
    rows.some((row) => row.rank === Number(rank) && row.rank_of === Number(of)),
  );
  const hasCount = /\d+ (dari|of) \d+|N tidak diketahui|N unknown/.test(read.text);
  const rules: Rule[] = isOwn && hasCount ? [] : ["rank"];
  if (read.kind !== "nextRank") return rules;
  const above = rows.filter((row) => row.entity_id === "peer" && row.rank === Number(found[2]));
  const isOneRanking = above.some((row) =>
    rows.some(
      (own) =>
        own.entity_id === "3576" &&
        own.rank === (row.rank ?? 0) + 1 &&
        own.rank_scope === row.rank_scope &&
        own.rank_of === row.rank_of,
    ),
  );
  return isOneRanking ? rules : [...rules, "ranking"];
}
