import { leadSentence } from "../sentences/change.js";
import { sinceLastYear } from "../sentences/since.js";
import { voiceOf } from "../sentences/voice.js";
import { html } from "./dom.js";
import { empty } from "./hole.js";
import { city, headline, type Context, type Rows } from "./marts.js";

type Needed = Rows<"observations" | "changes" | "metrics" | "regimes" | "bands" | "awards_timeline">;

/** Last year for which anything at all was published about the city. */
export function lastYearOf(rows: Rows<"observations">): number {
  return Math.max(...rows.observations.filter((row) => row.entity_id === city).map((row) => row.year));
}

/** The finding of the page, in one sentence and the gap that belongs to it. */
export function lead(rows: Needed, { t }: Context): HTMLElement {
  const told = leadSentence(rows, { metric: "iid", entity: city, until: lastYearOf(rows) }, voiceOf(t));
  return html`<p class="lead">
    ${told.length === 0 ? t.six.missing : told.map(({ text }) => text).join(" ")}
  </p>`;
}

/** What moved in the newest year, in up to five sentences. */
export function sinceLast(rows: Needed, { t }: Context): HTMLElement {
  const { year, sentences } = sinceLastYear(rows, headline, voiceOf(t));
  if (sentences.length === 0) return empty(t.six.missing);
  return html`<section class="since" aria-labelledby="sejak">
    <h2 id="sejak">${t.since.title(year)}</h2>
    <ol>
      ${sentences.map(({ text }) => html`<li>${text}</li>`)}
    </ol>
  </section>`;
}
