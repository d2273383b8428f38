import { html } from "./dom.js";
import type { Choice } from "./trend-state.js";

interface Offer {
  readonly legend: string;
  readonly ids: readonly string[];
  readonly label: (id: string) => string;
  /** What has few figures waits behind a fold. */
  readonly isFolded: (id: string) => boolean;
  readonly more: (count: number) => string;
}

/** Boxes of which any may be ticked. */
export function boxes(key: string, { legend, ids, label, isFolded, more }: Offer): HTMLElement {
  const box = (id: string) =>
    html`<label><input type="checkbox" name=${key} value=${id} /> ${label(id)}</label>`;
  const folded = ids.filter(isFolded);
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="options">${ids.filter((id) => !isFolded(id)).map(box)}</div>
    ${folded.length === 0 ? null : fold(more(folded.length), folded.map(box))}
  </fieldset>`;
}

/** Boxes behind a fold. */
export const fold = (summary: string, options: readonly HTMLElement[]) =>
  html`<details>
    <summary>${summary}</summary>
    <div class="options">${options}</div>
  </details>`;

/** One of two. */
export const either = (legend: string, key: string, options: readonly (readonly [string, string])[]) =>
  html`<fieldset>
    <legend>${legend}</legend>
    <div class="options">
      ${options.map(([value, name]) => html`<label><input type="radio" name=${key} value=${value} /> ${name}</label>`)}
    </div>
  </fieldset>`;

/** What a form says now; what it does not ask is taken from `otherwise`. */
export function chosenIn(form: HTMLElement, otherwise: Choice): Choice {
  const all = (key: string) =>
    [...form.querySelectorAll<HTMLInputElement>(`input[name="${key}"]:checked`)].map((it) => it.value);
  const one = <Value extends string>(key: string, values: readonly Value[], other: Value) =>
    values.find((value) => all(key).includes(value)) ?? other;
  return {
    metrics: all("metrik"),
    entities: all("daerah"),
    layout: one("tampilan", ["together", "apart"], otherwise.layout),
    scale: one("skala", ["absolute", "indexed"], otherwise.scale),
    view: one("pandang", ["is", "was"], otherwise.view),
    asOf: form.querySelector<HTMLInputElement>('input[name="pada"]')?.value ?? "",
  };
}

/** Makes a form say a choice, with every fold open that holds a part of it. */
export function say(form: HTMLElement, choice: Choice): void {
  const ticked: Readonly<Record<string, readonly string[]>> = {
    metrik: choice.metrics,
    daerah: choice.entities,
    tampilan: [choice.layout],
    skala: [choice.scale],
    pandang: [choice.view],
  };
  for (const input of form.querySelectorAll("input"))
    if (input.name === "pada") input.value = choice.asOf;
    else input.checked = ticked[input.name]?.includes(input.value) ?? false;
  for (const it of form.querySelectorAll("details")) it.open = it.querySelector(":checked") !== null;
}
