import { highestLevel, type KnownMethod } from "../iid/method.js";
import type { Entry } from "../iid/portfolio.js";
import { html, uniqueId } from "./dom.js";
import { indicatorName } from "./iid-lost.js";
import type { Raised } from "./iid-state.js";
import type { Context, Rows } from "./marts.js";

interface Edited {
  readonly entry: Entry;
  readonly title: string;
  readonly method: KnownMethod;
  readonly raised: readonly Raised[];
  readonly onRaise: (raised: readonly Raised[]) => void;
  readonly onClose: () => void;
}

/** The levels of one innovation, each to be raised from where it was verified. */
export function levelEditor(
  { entry, title, method, raised, onRaise, onClose }: Edited,
  rows: Rows<"iid_indicators">,
  { t }: Context,
): HTMLElement {
  const words = t.iid.portfolio;
  const id = uniqueId("ubah");
  const fields = [...method.sid].map(([indicator, weight]) => {
    const least = entry.verified[indicator] ?? 0;
    const levels = Array.from({ length: highestLevel - least + 1 }, (_, at) => least + at);
    const select = html`<select name=${indicator}>
      ${levels.map((level) => html`<option value=${level}>${level}</option>`)}
    </select>` as HTMLSelectElement;
    select.value = String(raised.find((it) => it.indicator === indicator)?.level ?? least);
    return {
      indicator,
      least,
      select,
      node: html`<label class="field"
        ><span>${indicatorName(rows.iid_indicators, indicator)} <small>${words.weight(weight)}</small></span>
        ${select}</label
      >`,
    };
  });
  const close = html`<button type="button" class="linkish">${words.close}</button>`;
  close.addEventListener("click", onClose);
  const form = html`<form aria-labelledby=${id}>
    <h4 id=${id}>${words.editing(title)}</h4>
    <div class="levels">${fields.map(({ node }) => node)}</div>
    ${close}
  </form>`;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () =>
    onRaise(
      fields.flatMap(({ indicator, least, select }) =>
        Number(select.value) > least
          ? [{ innovationId: entry.innovationId, indicator, level: Number(select.value) }]
          : [],
      ),
    ),
  );
  return form;
}
