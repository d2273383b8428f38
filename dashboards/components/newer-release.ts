import type { PastReleases } from "../../pipeline/publish/past.ts";
import type { Messages } from "../messages/id.js";
import { html } from "./dom.js";
import type { Release } from "./marts.js";
import { isShut, tellEnded } from "./session.js";

const betweenLooksMs = 30_000;
let isWatching = false;

/**
 * Tells a reader whose page stays open that another release is shown now, and where the one on this page was withdrawn also
 * why. Figures do not change under the reader's eyes: the page is drawn anew when the reader says so. Looks every half minute
 * while the page can be seen.
 */
export function watchRelease(shown: Release, t: Messages): void {
  if (isWatching) return;
  isWatching = true;
  let told = shown.release_id;
  const look = async () => {
    if (document.hidden) return;
    const answer = await ask("/data/release.json");
    if (answer !== undefined && isShut(answer)) return tellEnded(t);
    if (answer?.ok === true) document.querySelector(".ended")?.remove();
    const now = await readJson<Release>(answer);
    if (now === undefined || now.release_id === told) return;
    told = now.release_id;
    if (told === shown.release_id) return document.querySelector(".newer")?.remove();
    const withdrawn = (await readJson<PastReleases>(await ask("/status/releases.json")))?.withdrawn[
      shown.release_id
    ];
    const notice = noticeOf(t, { shown: shown.release_id, now: told, reason: withdrawn?.reason });
    document.querySelector(".newer")?.remove();
    document.querySelector("#observablehq-main")?.before(notice);
  };
  setInterval(() => void look(), betweenLooksMs);
  document.addEventListener("visibilitychange", () => void look());
}

/** What is answered at an address now; undefined where nothing is, as while the server starts again. */
const ask = (address: string) => fetch(address, { cache: "no-cache" }).catch(() => undefined);

const readJson = async <T>(response: Response | undefined) =>
  response?.ok === true ? ((await response.json()) as T) : undefined;

interface News {
  readonly shown: string;
  readonly now: string;
  /** Why the release on this page was withdrawn; undefined where it was not. */
  readonly reason: string | undefined;
}

function noticeOf(t: Messages, { shown, now, reason }: News): HTMLElement {
  const words = t.releases;
  const anew = html`<button type="button">${words.anew}</button>`;
  anew.addEventListener("click", () => location.reload());
  return html`<div class="newer" role="status">
    <p>
      ${reason === undefined ? words.other(now) : words.withdrawn(shown, reason)}
      <a href=${`/rilis/${shown}`}>${words.about(shown)}</a>
    </p>
    ${anew}
  </div>`;
}
