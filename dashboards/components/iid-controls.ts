import { html, uniqueId } from "./dom.js";
import { most, sliders, type Offer, type Question, type Slider } from "./iid-state.js";
import type { Context } from "./marts.js";

interface Asking {
  readonly offer: Offer;
  readonly first: Question;
  /** Takes a change; it is settled once the reader lets go of a slider. */
  readonly ask: (change: Partial<Question>, isSettled?: boolean) => void;
}

/** Two choices and five sliders, all native, so that a keyboard works them; `show` sets them to a question. */
export function questionForm({ offer, first, ask }: Asking, { t }: Context) {
  const words = t.iid.whatIf;
  const choice = (key: "year" | "rules", all: readonly number[]) => {
    const select = html`<select name=${key}>
      ${all.map((year) => html`<option value=${year}>${year}</option>`)}
    </select>` as HTMLSelectElement;
    select.addEventListener("change", () => ask({ [key]: Number(select.value) }));
    return { key, select, node: html`<label class="field">${words[key]} ${select}</label>` };
  };
  const slide = (slider: Slider) => {
    const id = uniqueId(slider);
    // An output inside a label would be what it labels.
    const output = html`<output for=${id}></output>`;
    const input = html`<input
      type="range"
      id=${id}
      name=${slider}
      min=${slider === "level" ? 1 : 0}
      max=${most[slider]}
    />` as HTMLInputElement;
    const tell = () => (output.textContent = input.value);
    input.addEventListener("input", () => {
      tell();
      ask({ [slider]: Number(input.value) }, false);
    });
    input.addEventListener("change", () => ask({ [slider]: Number(input.value) }));
    return {
      slider,
      input,
      tell,
      node: html`<div class="slider">
        <label for=${id}>${words.sliders[slider]}</label> ${output} ${input}
      </div>`,
    };
  };
  const choices = [choice("year", offer.years), choice("rules", offer.rules)];
  const slides = sliders.map(slide);
  const show = (question: Question) => {
    for (const { key, select } of choices) select.value = String(question[key]);
    for (const { slider, input, tell } of slides) {
      input.value = String(question[slider]);
      tell();
    }
  };
  const clear = html`<button type="button" class="linkish">${words.clear}</button>`;
  clear.addEventListener("click", () => {
    ask({ ...first });
    show(first);
  });
  const node = html`<form class="question">
    <div class="fields">${choices.map((it) => it.node)} ${clear}</div>
    <div class="sliders">${slides.map((it) => it.node)}</div>
    <p class="fine">${words.kept}</p>
  </form>`;
  node.addEventListener("submit", (event) => event.preventDefault());
  return { node, show };
}
