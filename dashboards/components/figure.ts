import { disclosure } from "./disclosure.js";
import { html, uniqueId } from "./dom.js";
import { drawing, type Drawn } from "./drawing.js";
import { releaseMark, type About } from "./export-about.js";
import { citation, exportTools } from "./export-tools.js";
import { citationLine, provenance, type Sourced } from "./provenance.js";
import type { Context } from "./marts.js";
import { slot } from "./slot.js";
import { table, type Column } from "./table.js";

/** Where a figure comes from, when its rows were computed and not read from a publication. */
export interface Foot {
  /** The source line, a whole sentence. */
  readonly line: string | Node;
  /** What "Dari mana angka ini?" opens. */
  readonly origin: () => Node;
}

interface Furniture<Row extends Sourced> {
  readonly id: string;
  /** The finding, as a sentence. */
  readonly title: string;
  /** What is drawn, with its unit. */
  readonly subtitle: string;
  /** The rows behind the drawing: table, CSV, sources. */
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly legend?: ChildNode;
  /** What to know before quoting it, under the drawing. */
  readonly notes?: ChildNode;
  readonly level?: 2 | 3;
  /** Absent, the rows tell their own sources. */
  readonly foot?: Foot;
}

/** A drawing with a table twin. */
export type DrawnSpec<Row extends Sourced> = Furniture<Row> & Drawn;

/** A drawing with a table twin, or a body of tables and words that needs none. */
export type FigureSpec<Row extends Sourced> =
  DrawnSpec<Row> | (Furniture<Row> & { readonly body: ChildNode });

/** The furniture that every figure shares: it never touches the numbers it is given. */
export const figure = <Row extends Sourced>(spec: FigureSpec<Row>, context: Context): HTMLElement =>
  changingFigure(spec, context).node;

/** A figure whose `show` tells something else of the same kind; what is the same in both stays as it stands. */
export function changingFigure<Row extends Sourced>(first: FigureSpec<Row>, context: Context) {
  const { t, release } = context;
  let spec = first;
  const titleId = uniqueId("judul");
  const drawn = "draw" in first ? drawing(first, t) : undefined;
  const [heading, subtitle, legend, body, notes, source] = [slot(), slot(), slot(), slot(), slot(), slot()];
  const sourceLine = html`<span></span>`;
  const about = (): About => ({
    id: spec.id,
    title: spec.title,
    subtitle: spec.subtitle,
    source: (sourceLine.textContent ?? "").replace(/\s+/g, " ").trim().replace(`${t.figure.source}: `, ""),
    isSample: isSample(spec.rows),
  });
  const save = exportTools(
    () => ({ about: about(), rows: spec.rows, columns: spec.columns }),
    context,
    drawn && (() => document.getElementById(first.id)),
  );
  const twin = disclosure(t.figure.table, () => table(spec.rows, spec.columns, spec.title));
  const origin = disclosure(
    t.figure.origin,
    () => spec.foot?.origin() ?? provenance(spec.rows, spec.title, context),
  );
  const cite = disclosure(t.exports.cite, () => citation(about(), context));
  const node = html`<figure class="figure" id=${first.id} aria-labelledby=${titleId}>
    <header>${heading.first} ${subtitle.first} ${legend.first}</header>
    ${drawn?.node ?? body.first}
    <figcaption>
      ${notes.first}
      <p class="tools">${drawn && twin.button} ${origin.button} ${save} ${cite.button}</p>
      ${twin.panel} ${origin.panel} ${cite.panel}
      <p class="source">
        ${sourceLine}
        <span class="stamp">${t.figure.release} ${releaseMark(release, t)}</span>
      </p>
    </figcaption>
  </figure>`;
  const furnish = () => {
    heading.put(
      spec.level === 3
        ? html`<h3 id=${titleId}>${spec.title}</h3>`
        : html`<h2 id=${titleId}>${spec.title}</h2>`,
    );
    subtitle.put(
      html`<p class="subtitle">
        ${spec.subtitle}
        ${isSample(spec.rows) ? html`<strong class="sample">${t.figure.sample}</strong>` : null}
      </p>`,
    );
    legend.put(spec.legend);
    if ("body" in spec) body.put(spec.body);
    notes.put(spec.notes);
    source.put(html`<span>${spec.foot?.line ?? citationLine(spec.rows, context)}</span>`);
  };
  sourceLine.append(source.first);
  furnish();
  const show = (next: FigureSpec<Row>): void => {
    spec = next;
    furnish();
    if ("draw" in next) drawn?.show(next);
    for (const panel of [twin, origin, cite]) panel.renew();
  };
  return { node, show };
}

const isSample = (rows: readonly Sourced[]) => rows.some((row) => row.origin === "sample");
