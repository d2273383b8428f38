import type { Observation } from "../marts/observations.ts";
import type { Explanation } from "./explain.ts";

const rules: Readonly<Record<Observation["choice_rule"], string>> = {
  only: "satu-satunya sumber / the only source",
  agreement: "semua sumber sepakat / all sources agree",
  precedence: "urutan sumber / precedence of what was read",
  decision: "keputusan tercatat / a recorded decision",
  undecided: "belum diputuskan / not decided yet",
};

/** Prints an explanation for a terminal, labels in Indonesian and English. */
export function printExplanation(explanation: Explanation): void {
  const { metric, entity, year, regime, observations, releaseId } = explanation;
  const name = observations[0]?.entity_name ?? entity;
  print(
    `${metric.name_indonesian} / ${metric.name_english}: ${name}, ${year}  (rilis / release ${releaseId})`,
  );
  field("definisi / definition", metric.definition_indonesian, metric.definition_english);
  field("satuan / unit", inBoth(metric.unit, metric.unit_english));
  printFormula(explanation);
  field(
    "rezim / regime",
    regime === undefined
      ? "tidak ada / none"
      : `${regime.regime_id}: ${regime.label_indonesian} / ${regime.label_english}`,
  );
  if (observations.length === 0)
    print("\nTidak ada angka untuk tahun itu: sebuah celah. / No figure for that year: a gap.");
  else printObservations(explanation);
  printChanges(explanation);
  for (const { name: file, sha256 } of explanation.files) field("berkas / file", `${file}  sha256 ${sha256}`);
}

const inBoth = (indonesian: string, english: string) =>
  indonesian === english ? english : `${indonesian} / ${english}`;

function printFormula({ metric, method, year }: Explanation): void {
  const unknown = "rumus tidak diketahui / formula not known";
  const { formula_indonesian: indonesian, formula_english: english } = metric;
  const formula = indonesian === null || english === null ? unknown : inBoth(indonesian, english);
  if (method === undefined) return field("rumus / formula", formula);
  if (method.formula_status === "unknown") return field(`rumus / formula ${year}`, unknown);
  field(`rumus / formula ${year}`, formula, method.formula_status);
  if (method.unconfirmed_parameters !== null)
    field("tanpa konfirmasi / unconfirmed", method.unconfirmed_parameters);
}

function printObservations({ observations, citations, precedence }: Explanation): void {
  const rule = observations[0]!.choice_rule;
  field("dipilih oleh / chosen by", rules[rule]);
  field("urutan / precedence", precedence.join(" > "));
  const { choice_reason: indonesian, choice_reason_en: english } = observations[0]!;
  if (indonesian !== null) field("alasan / reason", indonesian, english ?? "");
  for (const row of observations) {
    const citation = citations.find(({ source_id: id }) => id === row.source_id);
    const value = row.value === null ? (row.value_text ?? "—") : row.value.toLocaleString("id-ID");
    print(`\n  ${row.is_chosen ? "●" : "○"} ${value}   ${row.status}, ${row.confidence}`);
    if (row.rank !== null)
      field(
        "  peringkat / rank",
        `${row.rank} / ${row.rank_of ?? "N tidak diketahui (not known)"} ${row.rank_scope ?? ""}`,
      );
    if (row.band !== null) field("  kategori / band", `${row.band} (${row.band_confidence})`);
    field(
      "  sumber / source",
      [row.source_id, citation?.outlet, citation?.title, citation?.published_on].filter(Boolean).join(" · "),
    );
    field("  dibaca / read as", row.basis);
    field("  baris / row", `${row.file}:${row.file_row}`);
    if (row.note !== null) field("  catatan / note", row.note);
  }
}

function printChanges({ changes }: Explanation): void {
  if (changes.length > 0) print("\nperubahan / changes");
  for (const {
    from_year: from,
    to_year: to,
    from_value: a,
    to_value: b,
    change,
    is_chosen: chosen,
    is_unresolved,
  } of changes) {
    const sign = change > 0 ? "+" : "";
    const mark = is_unresolved ? "  (belum tuntas / unresolved)" : "";
    print(
      `  ${chosen ? "●" : "○"} ${from}→${to}: ${number(a)} → ${number(b)}  ${sign}${number(change)}${mark}`,
    );
  }
}

const number = (value: number) => value.toLocaleString("id-ID", { maximumFractionDigits: 4 });
const print = (line: string) => console.log(line);

function field(label: string, ...lines: readonly string[]): void {
  const [first = "", ...more] = lines.filter((line) => line !== "");
  print(`  ${label.padEnd(26)} ${first}`);
  for (const line of more) print(`  ${"".padEnd(26)} ${line}`);
}
