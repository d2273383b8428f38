import { html } from "./dom.js";
import { inWords } from "./format.js";
import type { InnovationLine } from "./innovation-lines.js";
import {
  everything,
  innovationOrders,
  type InnovationChoice,
  type InnovationOffer,
} from "./innovation-state.js";
import type { Messages } from "../messages/id.js";

type Lines = ReadonlyMap<string, readonly InnovationLine[]>;

/** Stages in the order in which an innovation goes through them. */
const stages = ["inisiatif", "uji coba", "penerapan"] as const;
const kinds = ["digital", "non digital"] as const;

export function offerOf(lines: Lines): InnovationOffer {
  const all = [...lines.values()].flat();
  return {
    agencies: [...new Set(all.map((line) => line.agency_id))],
    years: [...new Set(all.map((line) => line.year))].toSorted((a, b) => b - a),
    stages,
    kinds,
  };
}

interface Asked {
  readonly t: Messages;
  readonly onChoice: (choice: InnovationChoice) => void;
}

/** A search field and five lists, all native, so that a keyboard works them; `show` sets them to a choice. */
export function catalogueForm(offer: InnovationOffer, lines: Lines, { t, onChoice }: Asked) {
  const words = t.innovations.catalogue;
  const names = new Map([...lines.values()].flat().map((line) => [line.agency_id, line.agency]));
  const byName = new Intl.Collator(t.locale);
  const agencies = offer.agencies
    .map((id): readonly [string, string] => [id, names.get(id) ?? id])
    .toSorted(([, a], [, b]) => byName.compare(a, b));
  const same = (values: readonly (string | number)[]) =>
    values.map((value): readonly [string, string] => [String(value), inWords(String(value), t)]);
  const field = html`<input type="search" name="cari" autocomplete="off" />` as HTMLInputElement;
  const selects = {
    agency: choose("opd", [["", words.all], ...agencies]),
    year: choose("tahun", [["", words.lastEntry], ...same(offer.years)]),
    stage: choose("tahap", [["", words.all], ...same(offer.stages)]),
    kind: choose("jenis", [["", words.all], ...same(offer.kinds)]),
    order: choose(
      "urut",
      innovationOrders.map((order) => [order, words.orders[order] ?? order]),
    ),
  };
  const clear = html`<button type="button" class="linkish">${words.clear}</button>`;
  const choice = (): InnovationChoice => ({
    search: field.value,
    agency: selects.agency.value,
    year: selects.year.value === "" ? null : Number(selects.year.value),
    stage: selects.stage.value,
    kind: selects.kind.value,
    order: innovationOrders.find((it) => it === selects.order.value) ?? everything.order,
  });
  const show = (asked: InnovationChoice) => {
    field.value = asked.search;
    for (const key of ["agency", "stage", "kind", "order"] as const) selects[key].value = asked[key];
    selects.year.value = asked.year === null ? "" : String(asked.year);
  };
  const node = html`<form class="sieve" role="search">
    <label class="field wide"><span>${words.search}</span> ${field}</label>
    ${(["agency", "year", "stage", "kind", "order"] as const).map(
      (key) => html`<label class="field"><span>${words[key]}</span> ${selects[key]}</label>`,
    )}
    <p class="fine">${words.kept} ${clear}</p>
  </form>`;
  node.addEventListener("submit", (event) => event.preventDefault());
  node.addEventListener("input", () => onChoice(choice()));
  clear.addEventListener("click", () => {
    show(everything);
    onChoice(everything);
    field.focus();
  });
  return { node, show };
}

function choose(name: string, options: readonly (readonly [string, string])[]): HTMLSelectElement {
  return html`<select name=${name}>
    ${options.map(([value, label]) => html`<option value=${value}>${label}</option>`)}
  </select>` as HTMLSelectElement;
}
