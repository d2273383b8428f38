import { html } from "./dom.js";
import { number } from "./format.js";
import type { Context, Rows } from "./marts.js";

/** What is hidden about people and why, against whom it was tried, and what an outsider may still know. */
export function privacyAccount(_rows: Rows<"citations">, { t, release }: Context): HTMLElement {
  const words = t.method.privacy;
  const audit = release.disclosure_audit;
  if (audit === undefined) return html`<p>${words.notAudited}</p>`;
  if (audit.cells === 0) return html`<p>${words.nobody}</p>`;
  const plain = (value: number) => number(value, 0, t.locale);
  const { people, pay, insider } = audit.thresholds;
  const rupiah = audit.visible_rupiah_pct;
  return html`<div class="prose">
    <p>
      <b>${words.visible(plain(audit.cells), plain(audit.hidden), plain(audit.visible_cells_pct))}</b>
      ${rupiah === null ? "" : words.visibleRupiah(plain(rupiah))}
    </p>
    <ul>
      ${words.rules(plain(people), plain(pay), plain(insider * 100)).map((rule) => html`<li>${rule}</li>`)}
    </ul>
    <p>${words.attacker(plain(audit.past_releases), audit.solver)}</p>
    ${words.known.map((known) => html`<p>${known}</p>`)}
  </div>`;
}
