import { FileAttachment } from "npm:@observablehq/stdlib";
import type { SavedQuery } from "../../pipeline/questions/saved.ts";
import type { Messages } from "../messages/id.js";
import { html, uniqueId } from "./dom.js";
import { inLanguage } from "./in-language.js";
import { cellsOf, cellText, type Cells } from "./sql-cells.js";
import type { Answered } from "./sql-engine.js";

export const readSaved = async () => (await FileAttachment("../questions.json").json()) as SavedQuery[];

/** Puts a question into the editor and asks it; undefined where it has no answer. */
type Use = (sql: string) => Promise<Answered | undefined>;

/** A list of the questions that are shipped, and what narrows the chosen one: the values that its own answer holds. */
export function sqlSaved(saved: readonly SavedQuery[], use: Use, t: Messages): HTMLElement {
  const nameOf = ({ group }: SavedQuery) => inLanguage(t, group.indonesian, group.english)!;
  const groups = [...new Set(saved.map(nameOf))];
  const id = uniqueId("pertanyaan");
  const select = html`<select id=${id}>
    <option value="">${t.sql.chooseSaved}</option>
    ${groups.map(
      (group) =>
        html`<optgroup label=${group}>
          ${saved
            .filter((query) => nameOf(query) === group)
            .map(
              ({ number, indonesian, english }) =>
                html`<option value=${number}>${number}. ${inLanguage(t, indonesian, english)}</option>`,
            )}
        </optgroup>`,
    )}
  </select>` as HTMLSelectElement;
  const place = html`<div class="sql-narrow" aria-live="polite"></div>`;
  select.addEventListener("change", () => {
    const chosen = saved.find(({ number }) => String(number) === select.value);
    place.replaceChildren();
    if (chosen === undefined) return;
    void use(chosen.sql.trimEnd()).then((answered) => {
      if (answered !== undefined && select.value === String(chosen.number))
        place.replaceChildren(narrowing(chosen, cellsOf(answered), { use, t }));
    });
  });
  return html`<div class="sql-saved"><label for=${id}>${t.sql.saved}</label>${select}${place}</div>`;
}

function narrowing(
  { sql, narrowedBy, missing }: SavedQuery,
  cells: Cells,
  { use, t }: { use: Use; t: Messages },
): HTMLElement {
  const chosen = new Map<string, string>();
  const fields = narrowedBy.flatMap((name) => {
    const at = cells.columns.findIndex((column) => column.name === name);
    const values = new Map<string, string>();
    for (let row = 0; row < cells.rows; row++) {
      const cell = cells.at(row, at);
      if (cell !== null)
        values.set(cellText(cell), typeof cell === "string" ? literal(cell) : cellText(cell));
    }
    const id = uniqueId("persempit");
    const ordered = [...values].toSorted(([a], [b]) => a.localeCompare(b, t.locale, { numeric: true }));
    const field = html`<select id=${id}>
      <option value="">${t.sql.all}</option>
      ${ordered.map(([text, value]) => html`<option value=${value}>${text}</option>`)}
    </select>` as HTMLSelectElement;
    field.addEventListener("change", () => {
      if (field.value === "") chosen.delete(name);
      else chosen.set(name, field.value);
      void use(narrowed(sql.trimEnd(), chosen));
    });
    return [html`<label for=${id}><code>${name}</code></label>`, field];
  });
  return html`<div>
    <p class="fields"><span>${t.sql.narrow}</span> ${fields}</p>
    ${
      missing === null
        ? null
        : html`<p class="fine">${t.sql.missing}: ${inLanguage(t, missing.indonesian, missing.english)}</p>`
    }
  </div>`;
}

/** The question as it is shipped, and what a reader chose of its answer. */
export function narrowed(sql: string, chosen: ReadonlyMap<string, string>): string {
  if (chosen.size === 0) return sql;
  const conditions = [...chosen].map(([name, value]) => `${name} = ${value}`).join("\n    and ");
  return `with answer as (\n${sql}\n)\nselect *\nfrom answer\nwhere ${conditions}`;
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
