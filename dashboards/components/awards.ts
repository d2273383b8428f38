import type { Award } from "../../pipeline/marts/awards_timeline.ts";
import { html } from "./dom.js";
import { figurePlace } from "./figure-place.js";
import type { FigureSpec } from "./figure.js";
import type { Messages } from "../messages/id.js";
import { day, inWords, yearPosition } from "./format.js";
import { empty } from "./hole.js";
import type { Context, Rows } from "./marts.js";
import { span } from "./regimes.js";
import type { Column } from "./table.js";

type Told = Award & { readonly reading: string };

/** Awards by three dates, to be sifted by series and level. */
export function awardsByDate(rows: Rows<"awards_timeline">, context: Context): HTMLElement {
  const { t } = context;
  const all = rows.awards_timeline.map((award): Told => ({ ...award, reading: readAward(award, context) }));
  if (all.length === 0) return empty(t.awards.none);
  const place = figurePlace<Told>(context);
  place.node.setAttribute("aria-live", "polite");
  const form = html`<form class="choices">
    ${pick(t.awards.series, "seri", [...new Set(all.map((award) => award.award_series))], t)}
    ${pick(t.awards.level, "tingkat", [...new Set(all.map((award) => award.level))], t)}
  </form>`;
  const chosen = (name: string) =>
    form.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? "";
  const draw = () => {
    const kept = all.filter(
      (award) =>
        [award.award_series, ""].includes(chosen("seri")) && [award.level, ""].includes(chosen("tingkat")),
    );
    if (kept.length === 0) place.say(t.awards.none);
    else place.show(specOf(kept, all, context));
  };
  form.addEventListener("change", draw);
  draw();
  return html`<div>${form} ${place.node}</div>`;
}

function pick(name: string, key: string, values: string[], t: Messages): HTMLElement {
  const option = (value: string, label: string) =>
    html`<label><input type="radio" name=${key} value=${value} checked=${value === ""} /> ${label}</label>`;
  return html`<fieldset>
    <legend>${name}</legend>
    <div class="options">
      ${[option("", t.awards.all), ...values.toSorted().map((value) => option(value, inWords(value, t)))]}
    </div>
  </fieldset>`;
}

function readAward(award: Award, { t }: Context): string {
  const granted = award.granted_on === null ? t.awards.undated : day(award.granted_on, t.locale);
  return `${award.title_as_published}, ${award.recipient_name}, ${award.assessed_year} → ${granted}`;
}

function implemented({ implemented_from_year: from, implemented_to_year: to }: Award): string | null {
  if (from === null && to === null) return null;
  return from === to || to === null ? String(from) : `${from ?? ""}–${to}`;
}

function specOf(awards: readonly Told[], all: readonly Told[], context: Context): FigureSpec<Told> {
  const { t } = context;
  const assessed = awards.map((award) => award.assessed_year);
  const [first, last] = [Math.min(...assessed), Math.max(...assessed)];
  const starts = all.map((award) => award.implemented_from_year ?? award.assessed_year);
  const ends = all.map((award) => Number(award.granted_on?.slice(0, 4) ?? award.assessed_year));
  const years = [Math.min(...starts), Math.max(...ends)] as const;
  const words = t.awards.columns;
  const columns: Column<Told>[] = [
    { name: words.assessed, value: (row) => row.assessed_year, numeric: true },
    { name: words.title, value: (row) => inWords(row.title_as_published, t) },
    { name: words.series, value: (row) => inWords(row.award_series, t) },
    { name: words.level, value: (row) => inWords(row.level, t) },
    { name: words.recipient, value: (row) => row.recipient_name },
    { name: words.innovation, value: (row) => row.innovation_name, language: "id" },
    { name: words.implemented, value: implemented },
    {
      name: words.granted,
      value: (row) => row.granted_on,
      show: (row) => row.granted_on && day(row.granted_on, t.locale),
    },
    { name: words.rank, value: (row) => row.rank, numeric: true },
    { name: words.stage, value: (row) => row.stage },
    { name: words.by, value: (row) => row.granted_by },
  ];
  const title = t.awards.title(awards.length, first, last);
  const ordered = awards.toSorted(
    (a, b) =>
      b.assessed_year - a.assessed_year ||
      a.award_series.localeCompare(b.award_series) ||
      a.title_as_published.localeCompare(b.title_as_published),
  );
  return {
    id: "tiga-tanggal",
    title,
    subtitle: t.awards.subtitle,
    summary: `${title}. ${ordered.map((award) => award.reading).join("; ")}.`,
    readings: ordered.map((award) => award.reading),
    rows: ordered,
    columns,
    legend: html`<ul class="legend">
      <li data-mark="span">${t.awards.implemented}</li>
      <li data-mark="year">${t.awards.assessed}</li>
      <li data-mark="award">${t.awards.granted} (${t.awards.noDay})</li>
    </ul>`,
    draw: () =>
      html`<ol class="awards">
        <li class="awards-axis"><span></span>${axis(years)}</li>
        ${ordered.map((award, at) => row(award, ordered[at - 1], years, context))}
      </ol>`,
  };
}

/** Where a position on the axis of years lies, in percent of its width. */
const place = (position: number, years: readonly [number, number]) =>
  ((position - years[0] + 0.5) / (years[1] - years[0] + 1)) * 100;

function axis(years: readonly [number, number]): HTMLElement {
  return html`<span class="awards-years">${span(...years).map((year) => html`<span>${year}</span>`)}</span>`;
}

function row(
  award: Told,
  before: Told | undefined,
  years: readonly [number, number],
  { t }: Context,
): HTMLElement {
  const heads = before?.assessed_year !== award.assessed_year;
  const names = [award.innovation_name, isNamed(award) ? award.recipient_name : null].filter(Boolean);
  const extra = names.length === 0 ? null : html`<span lang="id">${names.join(" · ")}</span>`;
  const stage = award.title_as_published.includes(award.stage ?? "") ? null : award.stage;
  const rank = award.rank === null ? null : t.sentences.rankReading(award.rank, "");
  return html`<li data-heads=${heads}>
    <span class="awards-year">${heads ? award.assessed_year : ""}</span>
    <span class="awards-name"
      ><b>${inWords(award.title_as_published, t)}</b>
      <span class="fine"
        >${[inWords(award.award_series, t), inWords(award.level, t), extra, stage, rank]
          .filter(Boolean)
          .flatMap((fact, at) => (at === 0 ? [fact] : [" · ", fact]))}</span
      ></span
    >
    ${dates(award, years)}
  </li>`;
}

/** Some sources name the innovation and not who received the award. */
const isNamed = (award: Award) => award.recipient_id !== "tidak-disebut";

function dates(award: Award, years: readonly [number, number]): HTMLElement {
  const {
    implemented_from_year: from,
    implemented_to_year: to,
    assessed_year: assessed,
    granted_on: granted,
  } = award;
  const reach = (first: number, last: number) =>
    `left:${place(first - 0.5, years)}%;width:${place(last + 0.5, years) - place(first - 0.5, years)}%`;
  const columns = years[1] - years[0] + 1;
  return html`<span class="awards-dates" style=${`--columns:${columns}`}>
    ${
      from === null && to === null
        ? null
        : html`<i data-mark="span" style=${reach(from ?? to ?? assessed, to ?? from ?? assessed)}></i>`
    }
    <i data-mark="year" style=${reach(assessed, assessed)}></i>
    ${granted === null ? null : html`<i data-mark="day" style=${`left:${place(yearPosition(granted), years)}%`}></i>`}
  </span>`;
}

/** Three words that the news mixes up. */
export function awardsWarning(_: unknown, { t }: Context): HTMLElement {
  return html`<aside class="cautions" aria-labelledby="tertukar">
    <h2 id="tertukar">${t.awards.warningTitle}</h2>
    <dl>
      ${t.awards.warning.map(
        ([term, meaning]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${meaning}</dd>
          </div>`,
      )}
    </dl>
    <p>${t.awards.warningEnd}</p>
  </aside>`;
}
