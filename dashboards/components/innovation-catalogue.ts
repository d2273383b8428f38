import { html } from "./dom.js";
import { figurePlace } from "./figure-place.js";
import type { FigureSpec } from "./figure.js";
import { empty } from "./hole.js";
import { nameOf, ofShownCity } from "./iid-city.js";
import { innovationColumns } from "./innovation-columns.js";
import { catalogueForm, offerOf } from "./innovation-filters.js";
import { handedInFoot } from "./innovation-foot.js";
import { chosenLines, linesByInnovation, type InnovationLine } from "./innovation-lines.js";
import { innovationSearch } from "./innovation-search.js";
import { readInnovationChoice, writeInnovationChoice, type InnovationChoice } from "./innovation-state.js";
import { city, type Context, type Rows } from "./marts.js";
import { keepOnceSeen } from "./painted.js";
import { longTable } from "./table.js";

type Needed = Rows<"agencies" | "innovation_year" | "named_innovations">;

/** How many rows a reader sees before asking for all of them. */
const few = 30;

/** Whose innovations these are, said before any figure. */
export function innovationLead(rows: Needed, context: Context): HTMLElement {
  const { t } = context;
  const words = t.innovations.lead;
  const entries = ofShownCity(rows.innovation_year);
  const count = new Set(entries.map((row) => row.innovation_id)).size;
  const named = rows.named_innovations.length;
  const [first] = entries;
  const said =
    first === undefined
      ? words.named(t.city, named)
      : first.city_id === city
        ? words.own(t.city, count, new Set(entries.map((row) => row.agency_id)).size)
        : words.fictional(t.city, named, t.agencies.place(nameOf(first.city_id, context), true), count);
  return html`<p class="lead">${said}</p>`;
}

/** Every innovation of the city, to be searched and sifted; what is chosen stands in the address. */
export function catalogue(rows: Needed, context: Context): HTMLElement {
  const { t } = context;
  const entries = ofShownCity(rows.innovation_year);
  const [first] = entries;
  if (first === undefined) return empty(t.innovations.catalogue.empty);
  const lines = linesByInnovation(entries, rows.agencies);
  const search = innovationSearch([...lines.values()].map((own) => own.at(-1) as InnovationLine));
  const offer = offerOf(lines);
  const place = figurePlace<InnovationLine>(context);
  const spoken = html`<p class="visually-hidden" role="status"></p>`;
  const shown = {
    city: nameOf(first.city_id, context),
    isSample: first.origin === "sample",
    all: lines.size,
  };
  const draw = (choice: InnovationChoice) => {
    const kept = chosenLines(lines, choice, search(choice.search), t.locale);
    const title = titleOf(kept, shown, context);
    place.show(catalogueSpec(kept, { title, choice, ...shown }, context));
    return title;
  };
  const form = catalogueForm(offer, lines, {
    t,
    onChoice: (choice) => {
      keepOnceSeen(spoken, draw(choice), () => `${location.pathname}${writeInnovationChoice(choice)}`);
    },
  });
  const read = () => {
    const choice = readInnovationChoice(location.search, offer);
    form.show(choice);
    draw(choice);
  };
  addEventListener("popstate", read);
  read();
  return html`<div>${form.node} ${spoken} ${place.node}</div>`;
}

interface Shown {
  readonly city: string;
  readonly isSample: boolean;
  /** Innovations of the whole catalogue. */
  readonly all: number;
}

function titleOf(kept: readonly InnovationLine[], { city: name, all }: Shown, { t }: Context): string {
  const words = t.innovations.catalogue;
  if (kept.length === 0) return words.none(name, all);
  const inUse = kept.filter((line) => line.stage === "penerapan").length;
  const digital = kept.filter((line) => line.kind === "digital").length;
  return words.title(name, kept.length, all, [String(inUse), String(digital)]);
}

function catalogueSpec(
  kept: readonly InnovationLine[],
  { title, choice, city: name, isSample }: Shown & { title: string; choice: InnovationChoice },
  context: Context,
): FigureSpec<InnovationLine> {
  const { t } = context;
  const words = t.innovations.catalogue;
  const columns = innovationColumns(context);
  const { body, all } = longTable({ rows: kept, columns: columns.shown, caption: title, few }, t);
  return {
    id: "katalog",
    title,
    subtitle: words.subtitle(choice.year),
    rows: kept,
    columns: columns.whole,
    body:
      kept.length === 0
        ? empty(words.noneHint)
        : html`<div>
            ${body}
            <p class="tools">${all}</p>
          </div>`,
    foot: handedInFoot({ city: name, isSample, tables: ["innovation_year", "agencies"] }, context),
  };
}
