import type { MeetingRows } from "../meeting/rows.js";
import type { MeetingSheet } from "../meeting/sheet.js";
import type { Tile } from "../meeting/tiles.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { number } from "./format.js";
import type { Context } from "./marts.js";
import { meetingChart } from "./meeting-chart.js";
import { sheetFoot, tableFoot } from "./meeting-foot.js";
import { followUpTable, targetTable } from "./meeting-tables.js";
import type { Sourced } from "./provenance.js";
import { tileCard } from "./tile-card.js";

/** One meeting on one A4 page: where we stand, what moved, what is owed, what to ask. */
export function drawSheet(sheet: MeetingSheet, rows: MeetingRows, context: Context): HTMLElement {
  const { t, release } = context;
  const { subject, year } = sheet;
  const words = t.meeting;
  const marks = [
    subject.isSample ? t.figure.sample : null,
    release.edition === "internal" ? t.figure.internal : null,
  ].filter((mark) => mark !== null);
  const opening = sheet.opening.map(({ text }) => text).join(" ") || words.nothing(subject.name, year);
  const all = sheet.charts.flatMap(({ series }) => series.points.map((point) => point.year));
  const years = [Math.min(...all, year - 1), year] as const;
  return html`<article class="sheet" aria-labelledby="lembar" data-subject=${subject.id} data-year=${year}>
    <header class="sheet-head">
      <p class="sheet-kicker">
        <b>${words.kicker(year)}</b>
        <span>${subject.name}</span>
        <span>${subject.isAgency ? words.agencyOf(subject.cityName) : words.wholeCity}</span>
        ${marks.map((mark) => html`<strong class="sample">${mark}</strong>`)}
      </p>
      <h2 id="lembar">${opening}</h2>
    </header>
    ${sixFigures(sheet, years, context)}
    <div class="sheet-charts">
      ${sheet.charts.map((chart) => meetingChart(chart, { year, years, rows }, context))}
    </div>
    <div class="sheet-columns">
      <div>
        <section>
          <h3>${words.targets.title} ${year}</h3>
          ${targetTable(sheet, context)}
        </section>
        ${subject.isAgency ? raisesOf(sheet, context) : distancesOf(sheet, context)}
      </div>
      <div>
        <section>
          <h3>${words.moved}</h3>
          ${list(
            sheet.moved.map(({ text }) => text),
            words.still,
          )}
        </section>
        <section>
          <h3>${words.rules.title}</h3>
          ${list(
            sheet.rules.map(({ rule, told }) => html`<span>${rule}: <b>${told}.</b></span>`),
            words.rules.empty,
          )}
        </section>
        <section class="sheet-questions">
          <h3>${words.questions.title}</h3>
          ${
            sheet.questions.length === 0
              ? html`<p>${words.questions.none}</p>`
              : html`<ol>
                  ${sheet.questions.map(({ text, rule }) => html`<li data-rule=${rule}>${text}</li>`)}
                </ol>`
          }
        </section>
      </div>
    </div>
    <section class="sheet-owed">
      <h3>${words.followUps.title}</h3>
      ${followUpTable(sheet, context)}
    </section>
    ${sheetFoot(sheet, context)}
  </article>`;
}

const list = (items: readonly unknown[], otherwise: string) =>
  items.length === 0
    ? html`<p>${otherwise}</p>`
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;

type TileRow = Sourced & { readonly tile: Tile };

function sixFigures({ tiles, year }: MeetingSheet, years: readonly [number, number], context: Context) {
  const { t } = context;
  const words = t.meeting;
  const known = tiles.filter((tile) => tile.year === year);
  const told = tiles.flatMap((tile): TileRow[] => {
    const point = tile.series.points.findLast((it) => it.isChosen && it.year === tile.year);
    if (point === undefined) return [];
    const reading = words.chart.reading(tile.series.name, point.year, tile.shown);
    return [
      {
        source_id: "jejak-inovasi-computed",
        confidence: "C",
        ...point.row,
        origin: tile.series.origin,
        reading,
        tile,
      },
    ];
  });
  const isPublished = tiles.some((tile) => tile.series.sources.length > 0);
  const tables = [...new Set(tiles.map((tile) => tile.series.table))];
  const title = words.six(known.length, tiles.length, year);
  return figure<TileRow>(
    {
      id: "rapat-angka",
      title,
      subtitle: words.figuresSubtitle,
      summary: `${title}. ${told.map((row) => row.reading).join("; ")}.`,
      readings: told.map((row) => row.reading ?? ""),
      rows: told,
      columns: [
        { name: t.columns.metric, value: ({ tile }) => tile.series.name },
        { name: t.columns.year, value: ({ tile }) => tile.year, numeric: true },
        {
          name: t.columns.value,
          value: ({ tile }) => tile.value,
          show: ({ tile }) => number(tile.value ?? 0, tile.series.decimals, t.locale),
          numeric: true,
        },
        { name: words.change, value: ({ tile }) => tile.change },
        { name: t.columns.band, value: ({ tile }) => tile.band },
        { name: t.columns.rank, value: ({ tile }) => (tile.series.isRank ? tile.unit : tile.rank) },
        { name: t.columns.status, value: ({ tile }) => t.status[tile.status] },
      ],
      level: 3,
      draw: () =>
        html`<ul class="six">
          ${tiles.map((tile) => tileCard(tile, { years }, context))}
        </ul>`,
      ...(isPublished ? {} : { foot: tableFoot(tables, context) }),
    },
    context,
  );
}

function distancesOf({ distances }: MeetingSheet, { t }: Context): HTMLElement {
  return html`<section>
    <h3>${t.meeting.distances.title}</h3>
    <dl class="sheet-distances">
      ${distances.map(
        ({ name, sentences, otherwise }) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${sentences.length === 0 ? otherwise : sentences.map(({ text }) => text).join(" ")}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function raisesOf({ raises }: MeetingSheet, { t }: Context): HTMLElement {
  const words = t.meeting.raises;
  const points = (value: number) => number(value, 0, t.locale);
  if (raises === undefined || raises.raises.length === 0)
    return html`<section>
      <h3>${words.title}</h3>
      <p>${words.empty}</p>
    </section>`;
  return html`<section>
    <h3>${words.title}</h3>
    <ol class="sheet-raises">
      ${raises.raises.map(
        (raise) =>
          html`<li>
            <b>${raise.title}</b>: ${words.lost(points(raise.lostPoints), points(raise.mostPoints))}
            ${raise.claim === undefined ? null : words.claim(points(raise.claim.claimed), points(raise.claim.verified))}
            ${raise.steps.map(
              (step) =>
                html`<span class="line"
                  >${words.step(step.name, step.fromLevel, step.toLevel, points(step.maturityPoints))};
                  ${step.evidence === null ? words.noEvidence : words.evidence(step.evidence)}</span
                >`,
            )}
          </li>`,
      )}
    </ol>
    <p class="fine">${words.rule(raises.rulesYear, raises.isOwnYear)}</p>
  </section>`;
}
