import type { EntrySeason } from "../../pipeline/marts/entry_season.ts";
import { agencyLink } from "./agency-link.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { day as dated, number, signed } from "./format.js";
import { handedInFoot } from "./innovation-foot.js";
import { inLanguage } from "./in-language.js";
import type { Context } from "./marts.js";
import { standingAt } from "./season-days.js";
import { ruleOf, type Season, type SeasonRows, type Seasons } from "./season-rows.js";
import { nextSeasonOrder, orders, type OrderBy, type SeasonOrder } from "./season-state.js";
import type { Column } from "./table.js";

/** An agency on a day of the window. */
interface Standing {
  readonly row: EntrySeason;
  /** What orders the columns; nothing where it is not known. */
  readonly values: Readonly<Record<Exclude<OrderBy, "nama">, number | null>>;
}

interface Shown {
  readonly season: Season;
  readonly day: number;
  readonly order: SeasonOrder;
  readonly onOrder: (order: SeasonOrder) => void;
}

/** Where each agency stands on a day of the window and what it still owes; every column sorts. */
export function seasonTable(
  seasons: Seasons,
  { season, day, order, onOrder }: Shown,
  rows: SeasonRows,
  context: Context,
): HTMLElement {
  const { t } = context;
  const words = t.season.table;
  const rule = ruleOf(rows.policies, season.year);
  const standings = [...standingAt(season.rows, day).values()].map((row): Standing => ({
    row,
    values: {
      terdaftar: row.registered,
      dientri: row.entered,
      "belum-dientri": row.registered - row.entered,
      penerapan: row.penerapan,
      matang: row.at_least_105,
      "kurang-bukti": row.missing_evidence,
      "kurang-dari-aturan": rule === undefined ? null : Math.max(0, rule.needed - row.registered),
    },
  }));
  const missing = standings.reduce((sum, { row }) => sum + row.missing_evidence, 0);
  const title = words.title(
    standings.filter(({ row }) => row.missing_evidence > 0).length,
    standings.length,
    number(missing, 0, t.locale),
  );
  const told = inOrder(standings, order, t.locale).map(({ row, values }) => ({
    ...row,
    values,
    source_id: row.origin,
    confidence: "",
  }));
  return figure(
    {
      id: "perangkat-daerah",
      title,
      subtitle: words.subtitle(seasons.name, day, season.year),
      rows: told,
      columns: fileColumns(seasons, context),
      body: sorted(standings, { caption: `${title}. ${seasons.place}`, order, onOrder }, context),
      notes: html`<p class="aside">
        ${
          rule === undefined
            ? words.noRule(season.year)
            : html`${words.rule(inLanguage(t, rule.rule.rule_indonesian, rule.rule.rule_english) ?? "", rule.needed)}
                <a href=${`${t.home}/metode#sumber-${rule.rule.source_id}`}
                  >${context.citations.get(rule.rule.source_id)?.outlet ?? rule.rule.source_id}</a
                >
                (${rule.rule.confidence}).`
        }
      </p>`,
      foot: handedInFoot(
        { city: seasons.name, isSample: seasons.isSample, tables: ["entry_season", "policies"] },
        context,
      ),
    },
    context,
  );
}

interface Sorted {
  readonly caption: string;
  readonly order: SeasonOrder;
  readonly onOrder: (order: SeasonOrder) => void;
}

function sorted(
  standings: readonly Standing[],
  { caption, order: first, onOrder }: Sorted,
  { t }: Context,
): HTMLElement {
  const words = t.season.table.columns;
  let order = first;
  const heads = orders.map((by) => {
    const button = html`<button type="button">${words[by]}</button>`;
    button.addEventListener("click", () => {
      order = nextSeasonOrder(order, by);
      arrange();
      onOrder(order);
    });
    return { by, cell: html`<th scope="col" class=${by === "nama" ? null : "numeric"}>${button}</th>` };
  });
  const count = (value: number | null) => (value === null ? "–" : number(value, 0, t.locale));
  const change = (now: number, then: number | null) =>
    then === null ? "" : `(${signed(now - then, 0, t.locale)})`;
  const lines = new Map(
    standings.map((standing) => {
      const { row, values } = standing;
      const owed = (value: number | null) =>
        value ? html`<b class="attention">${count(value)}</b>` : count(value);
      const line = html`<tr>
        <th scope="row">${agencyLink(row.agency_id, row.short_name, t)}</th>
        <td class="numeric">${count(values.terdaftar)}</td>
        <td class="numeric">
          ${count(values.dientri)} <span class="fine">${change(row.entered, row.entered_last_year)}</span>
        </td>
        <td class="numeric">${owed(values["belum-dientri"])}</td>
        <td class="numeric">
          ${count(values.penerapan)}
          <span class="fine">${change(row.penerapan, row.penerapan_last_year)}</span>
        </td>
        <td class="numeric">
          ${count(values.matang)}
          <span class="fine">${change(row.at_least_105, row.at_least_105_last_year)}</span>
        </td>
        <td class="numeric">${owed(values["kurang-bukti"])}</td>
        <td class="numeric">${owed(values["kurang-dari-aturan"])}</td>
      </tr>`;
      return [standing, line] as const;
    }),
  );
  const body = html`<tbody></tbody>`;
  const arrange = () => {
    for (const { by, cell } of heads) {
      if (by === order.by) cell.setAttribute("aria-sort", order.isUp ? "ascending" : "descending");
      else cell.removeAttribute("aria-sort");
    }
    body.replaceChildren(...inOrder(standings, order, t.locale).flatMap((it) => lines.get(it) ?? []));
  };
  arrange();
  return html`<div class="scroll heat" role="region" tabindex="0" aria-label=${caption}>
    <table class="standings">
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads.map(({ cell }) => cell)}
        </tr>
      </thead>
      ${body}
    </table>
  </div>`;
}

/** Agencies with the same figure stand by name; what is not known stands last. */
function inOrder(standings: readonly Standing[], { by, isUp }: SeasonOrder, locale: string): Standing[] {
  const names = new Intl.Collator(locale, { numeric: true });
  const sign = isUp ? 1 : -1;
  return standings.toSorted((a, b) => {
    const byName = names.compare(a.row.short_name, b.row.short_name);
    if (by === "nama") return sign * byName;
    const [left, right] = [a.values[by], b.values[by]];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byName;
    return sign * (left - right) || byName;
  });
}

type Told = EntrySeason & Pick<Standing, "values">;

function fileColumns(seasons: Seasons, { t }: Context): Column<Told>[] {
  const { columns: words, file } = t.season.table;
  const count = (name: string, value: (row: Told) => number | null): Column<Told> => ({
    name,
    value,
    numeric: true,
  });
  return [
    { name: file.origin, value: (row) => t.agencies.origins[row.origin] },
    { name: file.city, value: () => seasons.name },
    { name: words.nama, value: (row) => row.short_name },
    count(file.year, (row) => row.year),
    { name: file.day, value: (row) => row.day, show: (row) => dated(row.day, t.locale) },
    count(file.dayOfWindow, (row) => row.day_of_window),
    ...orders.flatMap((by) => (by === "nama" ? [] : [count(words[by], (row) => row.values[by])])),
    count(file.enteredLastYear, (row) => row.entered_last_year),
    count(file.penerapanLastYear, (row) => row.penerapan_last_year),
    count(file.at105LastYear, (row) => row.at_least_105_last_year),
  ];
}
