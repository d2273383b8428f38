import type { KnownGap } from "../../pipeline/marts/known_gaps.ts";
import { html } from "./dom.js";
import { releaseMark } from "./export-about.js";
import { inWords, moment, number } from "./format.js";
import { city, type Context, type Rows } from "./marts.js";
import { disagreements } from "./regimes.js";

/** The state of the data in one short block, with what is missing said first-hand. */
export function dataStatus(
  rows: Rows<"reconciliation" | "checks" | "observations" | "known_gaps">,
  { t, release }: Context,
): HTMLElement {
  const words = t.quality;
  const loaded = rows.reconciliation.reduce((sum, row) => sum + (row.rows_loaded ?? 0), 0);
  const failed = rows.checks.filter((check) => !check.passed).length;
  const open = rows.observations.filter((row) => row.is_chosen && row.status === "unresolved").length;
  const facts = [
    failed === 0 ? words.checksPassed(rows.checks.length) : words.checksFailed(failed),
    words.conflictCount(disagreements(rows.observations).length),
    words.unresolvedCount(open),
    words.gapCount(rows.known_gaps.length),
  ];
  return html`<section class="data-status" aria-labelledby="keadaan">
    <h2 id="keadaan">${words.statusTitle(number(loaded, 0, t.locale), rows.reconciliation.length)}</h2>
    <p class="fine">
      ${words.release} ${releaseMark(release, t)} · ${words.created.toLowerCase()}
      ${moment(release.created_at, t.locale)}
    </p>
    <div class="columns">
      <ul class="facts">
        ${facts.map((fact) => html`<li>${fact}</li>`)}
      </ul>
      <ul class="gaps">
        ${nearest(rows.known_gaps).map(
          (gap) =>
            html`<li>
              <b>${inWords(gap.subject, t)}</b>:
              ${t.language === "english" ? gap.missing_english : gap.missing_indonesian}
            </li>`,
        )}
      </ul>
    </div>
    <p><a href=${`${t.home}/mutu`}>${words.more}</a></p>
  </section>`;
}

/** The gaps that a meeting about the city stumbles over first: its own, newest first. */
function nearest(gaps: readonly KnownGap[]): KnownGap[] {
  return gaps
    .filter((gap) => gap.year !== null && gap.gap_id.includes(city))
    .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))
    .slice(0, 5);
}
