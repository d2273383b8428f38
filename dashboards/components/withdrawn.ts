import type { Messages } from "../messages/id.js";
import { html } from "./dom.js";
import { moment } from "./format.js";
import { hole, nothing } from "./hole.js";
import { readPast } from "./trend-past.js";

/** Releases that were taken back, with the reason; nothing where there is none. */
export const withdrawnReleases = (t: Messages): HTMLElement =>
  hole(
    readPast().then((past) => {
      const all = Object.entries(past?.withdrawn ?? {});
      if (all.length === 0) return nothing();
      return html`<section class="listing" aria-labelledby="ditarik">
        <h2 id="ditarik">${t.releases.withdrawnTitle(all.length)}</h2>
        <ul class="facts">
          ${all.map(
            ([id, { at, reason }]) =>
              html`<li><a href=${`/rilis/${id}`}>${id}</a>, ${moment(at, t.locale)}: ${reason}</li>`,
          )}
        </ul>
      </section>`;
    }),
    t,
    "line",
  );
