import type { Messages } from "../messages/id.js";
import { html } from "./dom.js";
import type { Release } from "./marts.js";
import { watchSession } from "./session.js";

/** Says above the page that it is of the internal edition, with the way out of the session; nothing in the public one. */
export function markEdition({ edition }: Release, t: Messages): void {
  if (edition !== "internal" || document.querySelector(".edition") !== null) return;
  watchSession(t);
  const words = t.releases;
  document.querySelector("#observablehq-main")?.before(
    html`<aside class="edition" aria-label=${words.internalName}>
      <p><strong>${words.internalName}</strong> ${words.internal}</p>
      <a href="/keluar">${words.logOut}</a>
    </aside>`,
  );
}
