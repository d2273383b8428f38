import { html } from "./dom.js";
import { number } from "./format.js";
import { lead, lastYearOf } from "./lead.js";
import { city, type Context, type Rows } from "./marts.js";
import { breaks, changesInto } from "./regimes.js";
import { changeUnit, changeWords, metricName, metricOf, regimeLabel } from "./sentences.js";

type Needed = Rows<"observations" | "changes" | "metrics" | "regimes" | "bands" | "awards_timeline">;

/** The sentence of the front page, a change that it may tell, and those that nobody may. */
export function brokenLine(rows: Needed, context: Context): HTMLElement {
  const { t } = context;
  const said = lead(rows, context).textContent ?? "";
  const cut = breaks(rows.regimes, "iid").filter(({ from_year: year }) => year <= lastYearOf(rows));
  return html`<div>
    <blockquote class="quoted">${said.trim()}</blockquote>
    <dl class="told-untold">
      <dt>${t.tour.told}</dt>
      <dd>${newestChange(rows, context) ?? t.six.missing}</dd>
      <dt>${t.tour.cut}</dt>
      ${cut.map((regime) => html`<dd>${t.tour.untold(regime.from_year, regimeLabel(regime, t))}</dd>`)}
    </dl>
    <p class="go"><a href=${`${t.home}/#indeks`}>${t.tour.whole}</a></p>
  </div>`;
}

/** "Indeks Inovasi Daerah 2023 → 2024: 84,46 → 92,25, naik 7,79 poin", of the newest two years that compare. */
function newestChange(rows: Needed, { t }: Context): string | undefined {
  const years = rows.changes
    .filter((row) => row.metric_id === "iid" && row.entity_id === city)
    .map((row) => row.to_year);
  const [chosen, ...others] = changesInto(rows.changes, "iid", city, Math.max(...years));
  if (chosen === undefined) return undefined;
  const metric = metricOf(rows.metrics, "iid");
  const decimals = metric?.decimals ?? 2;
  const told = changeWords([chosen, ...others], decimals, changeUnit(metric, t), t);
  const say = (value: number) => number(value, decimals, t.locale);
  return `${metricName(rows.metrics, "iid", t)} ${chosen.from_year} → ${chosen.to_year}: ${say(chosen.from_value)} → ${say(chosen.to_value)}, ${told}`;
}
