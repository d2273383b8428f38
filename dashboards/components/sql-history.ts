import type { Messages } from "../messages/id.js";
import { html } from "./dom.js";
import { moment, number } from "./format.js";
import { forget, readHistory } from "./sql-state.js";

/** What was asked in this browser, newest first; a click asks it again. */
export function sqlHistory(
  t: Messages,
  use: (sql: string) => void,
): { element: HTMLElement; draw: () => void } {
  const list = html`<ul></ul>`;
  const clear = html`<button type="button">${t.sql.forget}</button>`;
  const draw = () => {
    const history = readHistory();
    clear.hidden = history.length === 0;
    list.replaceChildren(
      ...(history.length === 0
        ? [html`<li class="fine">${t.sql.noHistory}</li>`]
        : history.map(({ sql, at, rows }) => {
            const again = html`<button type="button">
              <code>${sql.replaceAll(/\s+/g, " ").slice(0, 160)}</code>
            </button>`;
            again.addEventListener("click", () => use(sql));
            return html`<li>
              ${again}
              <span class="fine">${moment(at, t.locale)}, ${t.sql.rows(number(rows, 0, t.locale))}</span>
            </li>`;
          })),
    );
  };
  clear.addEventListener("click", () => {
    forget();
    draw();
  });
  draw();
  return {
    element: html`<details class="sql-history">
      <summary>${t.sql.history}</summary>
      ${list} ${clear}
    </details>`,
    draw,
  };
}
