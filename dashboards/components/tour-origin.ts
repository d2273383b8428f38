import { html } from "./dom.js";
import { city, type Context, type Rows } from "./marts.js";
import { provenance } from "./provenance.js";
import { latest, seriesOf } from "./regimes.js";
import { metricName } from "./sentences.js";
import { tell } from "./told.js";

/** One figure walked back to its files and rows: the newest that sources disagree on, or the newest of all. */
export function walkedBack(rows: Rows<"observations" | "metrics">, context: Context): HTMLElement {
  const { t } = context;
  const series = seriesOf(rows.observations, "iid", city);
  const disputed = series.findLast(
    (row) => !row.is_chosen && row.choice_rule !== "agreement" && row.value !== null,
  );
  const year = (disputed ?? latest(series))?.year;
  if (year === undefined) return html`<p>${t.six.missing}</p>`;
  const behind = tell(
    series.filter((row) => row.year === year),
    rows.metrics,
    t,
  );
  const subject = t.tour.subject(metricName(rows.metrics, "iid", t), year);
  return html`<div>
    <p><b>${subject}</b>: ${t.tour.sources(behind.length)}.</p>
    <div class="walked">${provenance(behind, subject, context)}</div>
    <p class="fine">${t.tour.shell} <code>npm run jejak -- explain iid --year ${year}</code></p>
  </div>`;
}
