import type { MeetingSheet } from "../meeting/sheet.js";
import { html } from "./dom.js";
import { releaseMark } from "./export-about.js";
import type { Foot } from "./figure.js";
import { moment } from "./format.js";
import type { Context } from "./marts.js";

/** The foot of a figure whose numbers were counted or computed from files, and not read from a publication. */
export const tableFoot = (tables: readonly string[], { t }: Context): Foot => ({
  line: t.meeting.chart.source,
  origin: () =>
    html`<p class="fine">
      ${t.meeting.chart.tables}:
      ${tables.map((name) => html`<a class="line" href=${`${t.home}/metode#tabel-${name}`}><code>${name}</code></a>`)}
    </p>`,
});

const named = 8;

/** What the sheet stands on: sources, release, and the marks without which it may not be passed on. */
export function sheetFoot(sheet: MeetingSheet, { t, release, citations }: Context): HTMLElement {
  const words = t.meeting.foot;
  const { subject, raises } = sheet;
  const outlets = [...new Set(sheet.sources.map((id) => citations.get(id)?.outlet ?? id))];
  const rest = outlets.length > named ? ` ${words.more(outlets.length - named)}` : "";
  const said = [
    subject.isSample
      ? words.sample(subject.cityName)
      : subject.isAgency
        ? words.files(subject.cityName)
        : null,
    outlets.length === 0 ? null : words.sources(`${outlets.slice(0, named).join("; ")}${rest}`),
    raises !== undefined && raises.assumptions.length > 0
      ? words.assumed(raises.assumptions.length, raises.rulesYear)
      : null,
    words.rules,
  ];
  return html`<footer class="sheet-foot">
    <p>${said.filter(Boolean).join(" ")}</p>
    <p class="stamp">
      ${subject.isSample ? html`<strong class="sample">${t.figure.sample}</strong>` : null}
      ${words.asOf(releaseMark(release, t), moment(release.created_at, t.locale))}
    </p>
  </footer>`;
}
