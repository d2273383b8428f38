import { list } from "../components/format.js";
import { city, type Rows } from "../components/marts.js";
import { sinceSentence, type Course } from "./change.js";
import { say, type Sentence, type Voice } from "./voice.js";

/** Up to five sentences about the newest year in which any of `metrics` has a figure of our city. */
export function sinceLastYear(
  tables: Course & Rows<"awards_timeline">,
  metrics: readonly string[],
  voice: Voice,
): { readonly year: number; readonly sentences: readonly Sentence[] } {
  const years = tables.observations
    .filter((row) => row.entity_id === city && metrics.includes(row.metric_id))
    .map((row) => row.year);
  const year = Math.max(...years);
  const told = metrics.flatMap((metric) => sinceSentence(tables, { metric, entity: city, year }, voice));
  return { year, sentences: [...told, ...awardSentence(tables, year, voice)].slice(0, 5) };
}

/** The awards that our city was given for an assessed year. */
export function awardSentence(tables: Rows<"awards_timeline">, year: number, voice: Voice): Sentence[] {
  const rows = tables.awards_timeline.filter(
    (award) => award.assessed_year === year && award.recipient_id === city,
  );
  const [first] = rows;
  if (first === undefined) return [];
  const titles = [...new Set(rows.map((award) => award.title_as_published))];
  const body = voice.t.sentences.sinceAward(titles.length, year, list(titles, voice.t.locale));
  return say({ subject: { name: first.recipient_name, cityId: city }, body, rows }, voice);
}
