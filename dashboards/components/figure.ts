import { html, rem, uniqueId } from "./dom.js";
import { releaseMark, type About } from "./export-about.js";
import { citation, exportTools } from "./export-tools.js";
import { citationLine, provenance, type Sourced } from "./provenance.js";
import type { Context } from "./marts.js";
import { drawOnPaper } from "./paper.js";
import { table, type Column } from "./table.js";

export interface Size {
  readonly width: number;
  /** Pixels of one rem: text and margins are multiples of it. */
  readonly rem: number;
}

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
  /** The finding and its numbers for those who cannot see the drawing. */
  readonly summary: string;
  /** One sentence for each point, read out with the arrow keys. */
  readonly readings?: readonly string[];
  /** The rows behind the drawing: table, CSV, sources. */
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly legend?: Node;
  /** What to know before quoting it, under the drawing. */
  readonly notes?: Node;
  readonly level?: 2 | 3;
  /** Absent, the rows tell their own sources. */
  readonly foot?: Foot;
}

/** A drawing with a table twin, or a body of tables and words that needs none. */
export type FigureSpec<Row extends Sourced> = Furniture<Row> &
  ({ readonly draw: (size: Size) => Node } | { readonly body: Node });

/** The furniture that every figure shares: it never touches the numbers it is given. */
export function figure<Row extends Sourced>(spec: FigureSpec<Row>, context: Context): HTMLElement {
  const { t, release } = context;
  const ids = { title: uniqueId("judul"), hint: uniqueId("petunjuk") };
  const heading =
    spec.level === 3
      ? html`<h3 id=${ids.title}>${spec.title}</h3>`
      : html`<h2 id=${ids.title}>${spec.title}</h2>`;
  const isSample = spec.rows.some((row) => row.origin === "sample");
  const source = html`<span>${spec.foot?.line ?? citationLine(spec.rows, context)}</span>`;
  const about: About = {
    id: spec.id,
    title: spec.title,
    subtitle: spec.subtitle,
    source: (source.textContent ?? "").replace(/\s+/g, " ").trim().replace(`${t.figure.source}: `, ""),
    isSample,
  };
  const drawn = { figure: () => document.getElementById(spec.id) };
  const save = exportTools(
    { about, rows: spec.rows, columns: spec.columns, ...("draw" in spec ? drawn : {}) },
    context,
  );
  const cite = disclosure(t.exports.cite, () => citation(about, context));
  const twin = disclosure(t.figure.table, () => table(spec.rows, spec.columns, spec.title));
  const origin = disclosure(
    t.figure.origin,
    spec.foot?.origin ?? (() => provenance(spec.rows, spec.title, context)),
  );
  return html`<figure class="figure" id=${spec.id} aria-labelledby=${ids.title}>
    <header>
      ${heading}
      <p class="subtitle">
        ${spec.subtitle} ${isSample ? html`<strong class="sample">${t.figure.sample}</strong>` : null}
      </p>
      ${spec.legend ?? null}
    </header>
    ${"draw" in spec ? drawing(spec, { hintId: ids.hint, draw: spec.draw }, context) : spec.body}
    <figcaption>
      ${spec.notes ?? null}
      <p class="tools">${"draw" in spec ? twin.button : null} ${origin.button} ${save} ${cite.button}</p>
      ${twin.panel} ${origin.panel} ${cite.panel}
      <p class="source">
        ${source}
        <span class="stamp">${t.figure.release} ${releaseMark(release, t)}</span>
      </p>
    </figcaption>
  </figure>`;
}

function drawing<Row extends Sourced>(
  spec: Furniture<Row>,
  { hintId, draw }: { readonly hintId: string; readonly draw: (size: Size) => Node },
  { t }: Context,
): HTMLElement {
  const readings = spec.readings ?? [];
  const canvas = html`<div class="canvas" aria-hidden="true"></div>`;
  const spoken = html`<p class="reading" role="status"></p>`;
  const place = html`<div
    class="drawing"
    role="group"
    tabindex="0"
    aria-label=${spec.summary}
    aria-describedby=${readings.length > 0 ? hintId : null}
  >
    ${canvas}
  </div>`;
  let at = -1;
  place.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined || readings.length === 0) return;
    event.preventDefault();
    at = (at + step + readings.length) % readings.length;
    spoken.textContent = readings[at] ?? "";
  });
  redraw(canvas, draw);
  return html`<div class="drawing-frame">
    ${place}
    ${readings.length > 0 ? html`<p class="visually-hidden" id=${hintId}>${t.figure.keys}</p>` : null}
    ${spoken}
  </div>`;
}

/** Draws again whenever the place has another width: on turning a phone, zooming, printing. */
export function redraw(canvas: HTMLElement, draw: (size: Size) => Node): void {
  let drawn = 0;
  drawOnPaper(canvas, draw);
  new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === 0 || width === drawn) return;
    drawn = width;
    canvas.replaceChildren(draw({ width, rem: rem() }));
  }).observe(canvas);
}

/** A button and the panel it opens; the panel is made when first asked for. */
export function disclosure(name: string, make: () => Node) {
  const id = uniqueId("panel");
  const panel = html`<div class="panel" id=${id} hidden></div>`;
  const button = html`<button type="button" aria-expanded="false" aria-controls=${id}>${name}</button>`;
  button.addEventListener("click", () => {
    if (!panel.hasChildNodes()) panel.append(make());
    panel.hidden = !panel.hidden;
    button.setAttribute("aria-expanded", String(!panel.hidden));
  });
  return { button, panel };
}
