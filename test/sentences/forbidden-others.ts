import type { Judge, Read, Rule } from "./forbidden.ts";
import { says } from "./forbidden-figures.ts";
import type { Tables } from "../../dashboards/sentences/kinds.ts";

const marked = /data contoh|sample data/;
const realNames = /Kota Mojokerto|Kota Tetangga|Dinas Nyata/;

/** Plans, stages, agencies, people, linkage, and what is invented. */
export const aboutOthers: Judge = (read, tables) => [
  ...ofTarget(read, tables),
  ...ofFunnel(read, tables),
  ...ofAgency(read, tables),
  ...ofPeople(read, tables),
  ...ofLinkage(read, tables),
  ...ofOrigin(read, tables),
];

const has = (read: Read, value: number | null | undefined) =>
  value !== null && value !== undefined && says(read, value);

function ofTarget(read: Read, { target_gap: rows, observations }: Tables): Rule[] {
  if (read.kind !== "target") return [];
  const verdict = /tidak tercapai|missed/.test(read.text)
    ? "missed"
    : /tercapai|\bmet\b/.test(read.text)
      ? "met"
      : undefined;
  const row = rows.find((it) => has(read, it.target_value));
  if (row === undefined) return verdict === undefined ? [] : ["target"];
  const versions = observations.filter(
    (it) =>
      it.metric_id === row.metric_id &&
      it.entity_id === row.entity_id &&
      it.year === row.year &&
      it.value !== null,
  );
  const isOpen =
    row.realised_from === "record" && versions.length > 1 && versions[0]?.status === "unresolved";
  return [
    ...(verdict !== undefined && row.status !== verdict ? (["target"] as const) : []),
    ...(verdict !== undefined && isOpen ? (["unresolved"] as const) : []),
  ];
}

function ofFunnel(read: Read, { funnel }: Tables): Rule[] {
  if (read.kind !== "funnel" || !/berkurang|fewer/.test(read.text)) return [];
  const [before, now] = funnel.filter((row) => has(read, row.innovations));
  const isFair =
    before !== undefined &&
    now !== undefined &&
    before.counted_from === now.counted_from &&
    now.stage_order === before.stage_order + 1 &&
    now.lost !== null;
  return isFair ? [] : ["funnel"];
}

function ofAgency(read: Read, { agency_year: rows, regimes }: Tables): Rule[] {
  if (read.kind === "agencyCount") {
    const row = rows.find(
      (it) =>
        read.years.includes(it.year) &&
        (has(read, it.innovations) || has(read, it.innovations_low) || read.text.includes(it.short_name)),
    );
    const own = rows.filter((it) => read.years.includes(it.year) && read.text.includes(it.short_name));
    const isRange = own.some((it) => has(read, it.innovations_low) && has(read, it.innovations_high));
    const isPlain = own.some((it) => !it.has_unsourced_share && has(read, it.innovations));
    const rules: Rule[] = isRange || isPlain ? [] : ["share"];
    return row?.is_provisional === true && !/sementara|provisional/.test(read.text)
      ? [...rules, "provisional"]
      : rules;
  }
  if (read.kind !== "agencyScore" || !/naik|turun|\bup\b|\bdown\b/.test(read.text)) return [];
  const row = rows.find((it) => has(read, it.ikm));
  if (row === undefined) return ["agency"];
  const from = Math.min(...read.years);
  const before = rows.find((it) => it.agency_id === row.agency_id && it.year === from);
  const isSame = before?.scores_from_year === row.scores_from_year;
  const one = regimes.find(
    (regime) =>
      regime.metric_id === "ikm" && regime.from_year <= from && row.year <= (regime.to_year ?? 9999),
  );
  return [
    ...(isSame ? [] : (["agency"] as const)),
    ...(one === undefined || one.comparable_within === "tidak" ? (["break"] as const) : []),
    ...(row.year - from === 1 ? [] : (["gap"] as const)),
  ];
}

function ofPeople(read: Read, { people }: Tables): Rule[] {
  if (
    read.kind !== "people" ||
    /disembunyikan untuk melindungi orang|withheld to protect people/.test(read.text)
  )
    return read.kind === "people" && read.numbers.size > 1 ? ["hidden"] : [];
  const isShown = people.some((cell) => !cell.isHidden && has(read, cell.value));
  return isShown ? [] : ["hidden"];
}

function ofLinkage(read: Read, { linkage }: Tables): Rule[] {
  if (read.kind !== "linkage") return [];
  const row = linkage.find((it) => has(read, it.n_obs));
  if (row === undefined) return ["nothing"];
  const lacks = (isDue: boolean, words: RegExp, rule: Rule) =>
    isDue && !words.test(read.text) ? [rule] : [];
  const hasP = /\bp [=<]/.test(read.text);
  if (!row.testable)
    return [
      ...(hasP || has(read, row.estimate) || has(read, row.ci_high) ? (["untestable"] as const) : []),
      ...lacks(true, /tidak dapat diuji|cannot be tested/, "untestable"),
      ...lacks(row.overlap !== null, /terkait secara definisi|linked by definition/, "overlap"),
    ];
  const { placebo_low: low, placebo_high: high } = row;
  const placeboMoves = low !== null && high !== null && (low > 0 || high < 0);
  return [
    ...(hasP && row.family !== "confirmatory" ? (["exploratory"] as const) : []),
    ...lacks(row.overlap !== null, /terkait secara definisi|linked by definition/, "overlap"),
    ...lacks(placeboMoves, /setahun sebelumnya ikut bergerak|year before moves along/, "placebo"),
    ...lacks((row.ci_low ?? 0) <= 0, /tidak terbedakan dari nol|not distinguishable from zero/, "zero"),
    ...lacks(
      linkage.some((it) => it.lag === row.lag && it.planted_slope !== null),
      /ditanam|planted/,
      "planted",
    ),
    ...lacks(true, /bersamaan dengan|korelasi|goes together with|correlation/, "cause"),
  ];
}

/** Whether the figures of a text are invented, told from the figures themselves. */
function ofOrigin(read: Read, tables: Tables): Rule[] {
  const figures = [
    ...tables.observations.map((row) => [row.origin, row.value] as const),
    ...tables.iid_score.map((row) => [row.origin, row.innovations_counted] as const),
    ...tables.funnel.map((row) => [row.origin, row.innovations] as const),
    ...tables.agency_year.flatMap((row) => [
      [row.origin, row.ikm] as const,
      [row.origin, row.has_unsourced_share ? row.innovations_low : row.innovations] as const,
    ]),
    ...tables.linkage.map((row) => [row.origin, row.n_obs] as const),
    ...tables.people.map((cell) => [cell.origin, cell.isHidden ? null : cell.value] as const),
  ].filter(([, value]) => value !== 0 && has(read, value));
  const isSample = figures.some(([origin]) => origin === "sample");
  const isReal = figures.some(([origin]) => origin !== "sample");
  const isAward = read.kind === "award" && tables.awards_timeline.some((row) => row.origin === "sample");
  return [
    ...((isSample || isAward) && !marked.test(read.text) ? (["sample"] as const) : []),
    ...(isSample && isReal ? (["origins"] as const) : []),
    ...((isSample || isAward || marked.test(read.text)) && realNames.test(read.text)
      ? (["real name"] as const)
      : []),
  ];
}
