import { breakWords, type Years } from "./axis.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { list, number } from "./format.js";
import { drawIndex } from "./index-drawing.js";
import { lastYearOf } from "./lead.js";
import { city, type Context, type Rows } from "./marts.js";
import { breaks, changesInto, distinctFigures, seriesOf } from "./regimes.js";
import { changeWords, missingYears } from "./sentences.js";
import { observationColumns, tell, type Valued } from "./told.js";

type Needed = Rows<
  "observations" | "changes" | "metrics" | "regimes" | "bands" | "awards_timeline" | "programme_events"
>;

/** First year that the method table of the index knows, and the last with any figure. */
export function storyYears(rows: Rows<"observations" | "regimes">): Years {
  const starts = rows.regimes
    .filter((regime) => regime.metric_id === "iid")
    .map((regime) => regime.from_year);
  return [Math.min(...starts), lastYearOf(rows)];
}

/** The index over the years: values only where published, each year on its own bands, lines only where comparable. */
export function indexChart(rows: Needed, context: Context): HTMLElement {
  const { t } = context;
  const years = storyYears(rows);
  const told = tell(seriesOf(rows.observations, "iid", city), rows.metrics, t);
  const figures = distinctFigures(told);
  const valued = figures.filter((row): row is Valued => row.value !== null);
  const ranked = figures.filter((row) => row.value === null && row.rank !== null);
  const chosen = valued.filter((row) => row.is_chosen);
  const gap = missingYears(told, years[1], t);
  const say = (row: Valued) => number(row.value, row.decimals, t.locale);
  const [first, last] = [chosen[0], chosen.at(-1)];
  const title =
    first && last ? t.sentences.indexTitle(say(first), first.year, say(last), last.year) : t.six.missing;
  const words = t.sentences;
  const rankWords = list(
    ranked.map((row) => row.reading),
    t.locale,
  );
  const disputed = chosen.flatMap((row) => {
    const others = valued.filter((it) => it.year === row.year && !it.is_chosen).map(say);
    if (others.length === 0) return [];
    const changes = changesInto(rows.changes, "iid", city, row.year + 1);
    const told =
      changes.length < 2
        ? ""
        : t.index.choiceChange(
            changeWords(changes, row.decimals, words.pointUnit, t),
            row.year,
            row.year + 1,
          );
    return [`${t.index.choices(say(row), list(others, t.locale), row.year)}${told}`];
  });
  return figure(
    {
      id: "indeks",
      title: `${title}${gap === undefined ? "" : words.indexGap(gap)}`,
      subtitle: t.index.subtitle,
      summary: words.indexSummary(
        valued.map((row) => row.reading).join("; "),
        ranked.length > 0 ? words.ranksBefore(rankWords) : "",
        gap === undefined ? "" : words.noValue(gap),
      ),
      readings: figures.map((row) => row.reading),
      rows: told,
      columns: observationColumns(t, context.citations),
      legend: html`<div>
        ${legend(context)} ${disputed.map((sentence) => html`<p class="aside">${sentence}</p>`)}
        ${breakWords(breaks(rows.regimes, "iid"), years, context)}
      </div>`,
      draw: (size) => drawIndex(rows, { years, valued, ranked, size }, context),
    },
    context,
  );
}

function legend({ t }: Context): HTMLElement {
  return html`<ul class="legend">
    <li data-mark="chosen">${t.figure.chosen}</li>
    <li data-mark="alternative">${t.figure.alternative}</li>
    <li data-mark="band">${t.figure.band}</li>
    <li data-mark="award">${t.figure.award}</li>
    <li data-mark="event">${t.figure.event}</li>
    <li data-mark="break">${t.figure.lineBreak}</li>
  </ul>`;
}
