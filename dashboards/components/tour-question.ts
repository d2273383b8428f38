import { html } from "./dom.js";
import { inWords, number } from "./format.js";
import { city, type Context, type Rows } from "./marts.js";
import { writeShared } from "./sql-state.js";
import { metricOf } from "./sentences.js";
import { table } from "./table.js";

const question = `select year, value, band, status
from observations
where metric_id = 'iid' and entity_id = '${city}' and is_chosen and value is not null
order by year`;

/** A question of a reader's own with its answer, and the address where it stands ready to be changed. */
export function ownQuestion(
  { observations, metrics }: Rows<"observations" | "metrics">,
  { t, release }: Context,
): HTMLElement {
  const answer = observations
    .filter((row) => row.metric_id === "iid" && row.entity_id === city && row.is_chosen && row.value !== null)
    .toSorted((a, b) => a.year - b.year);
  const decimals = metricOf(metrics, "iid")?.decimals ?? 2;
  const ready = writeShared({ sql: question, release: release.release_id });
  return html`<div>
    <h3>${t.tour.question}</h3>
    <pre tabindex="0"><code>${question}</code></pre>
    <p class="go"><a href=${`${t.home}/sql${ready}`}>${t.tour.ask}</a></p>
    <h3>${t.tour.answer(answer.length)}</h3>
    ${table(
      answer,
      [
        { name: "year", value: (row) => row.year, numeric: true },
        {
          name: "value",
          value: (row) => row.value,
          show: (row) => (row.value === null ? null : number(row.value, decimals, t.locale)),
          numeric: true,
        },
        { name: "band", value: (row) => (row.band === null ? null : inWords(row.band, t)) },
        { name: "status", value: (row) => t.status[row.status] ?? row.status },
      ],
      t.tour.answer(answer.length),
    )}
  </div>`;
}
