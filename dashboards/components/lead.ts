import { html } from "./dom.js";
import { empty } from "./hole.js";
import { city, headline, type Context, type Rows } from "./marts.js";
import { leadSentence, sinceLastYear } from "./sentences.js";

type Needed = Rows<"observations" | "changes" | "metrics" | "regimes" | "awards_timeline">;

/** Last year for which anything at all was published about the city. */
export function lastYearOf(rows: Rows<"observations">): number {
  return Math.max(...rows.observations.filter((row) => row.entity_id === city).map((row) => row.year));
}

/** The finding of the page, in one sentence and the gap that belongs to it. */
export function lead(rows: Needed, { t }: Context): HTMLElement {
  const sentence = leadSentence(rows, lastYearOf(rows), t);
  return html`<p class="lead">${sentence ?? t.six.missing}</p>`;
}

/** What moved in the newest year, in up to five sentences. */
export function sinceLast(rows: Needed, { t }: Context): HTMLElement {
  const { year, sentences } = sinceLastYear({ ...rows, awards: rows.awards_timeline }, headline, t);
  if (sentences.length === 0) return empty(t.six.missing);
  return html`<section class="since" aria-labelledby="sejak">
    <h2 id="sejak">${t.since.title(year)}</h2>
    <ol>
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    </ol>
  </section>`;
}
