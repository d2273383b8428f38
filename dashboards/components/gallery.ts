import type { Messages } from "../messages/id.js";
import { html } from "./dom.js";
import { hole } from "./hole.js";
import { openRelease } from "./release.js";

/** Every kind of figure with one line on how to read it, drawn from this release when it is first asked for. */
export function gallery(t: Messages): HTMLElement {
  const words = t.gallery;
  const place = html`<div class="gallery"></div>`;
  const whole = html`<details>
    <summary>${words.summary(Object.keys(words.kinds).length)}</summary>
    ${place}
  </details>`;
  whole.addEventListener("toggle", () => {
    if (!place.hasChildNodes()) place.append(hole(drawn(t), t));
  });
  return whole;
}

async function drawn(t: Messages): Promise<Node> {
  const { galleryFigures, galleryMarts } = await import("./gallery-figures.js");
  const show = openRelease(t, galleryMarts);
  return html`<div>
    ${Object.entries(galleryFigures).map(([kind, figure]) => {
      const { name, line, path } = t.gallery.kinds[kind as keyof typeof galleryFigures];
      return html`<section class="gallery-item" data-kind=${kind}>
        <h3>${name}</h3>
        <p>${line} <a href=${`${t.home}${path}`}>${t.gallery.place}</a></p>
        ${show(figure)}
      </section>`;
    })}
  </div>`;
}
