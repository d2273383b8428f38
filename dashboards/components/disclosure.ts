import { html, uniqueId } from "./dom.js";

/** A button and the panel it opens; the panel is made when first asked for, and again where it is open and out of date. */
export function disclosure(name: string, make: () => Node) {
  const id = uniqueId("panel");
  const panel = html`<div class="panel" id=${id} hidden></div>`;
  const button = html`<button type="button" aria-expanded="false" aria-controls=${id}>${name}</button>`;
  button.addEventListener("click", () => {
    if (!panel.hasChildNodes()) panel.append(make());
    panel.hidden = !panel.hidden;
    button.setAttribute("aria-expanded", String(!panel.hidden));
  });
  const renew = () => {
    if (!panel.hidden) panel.replaceChildren(make());
    else if (panel.hasChildNodes()) panel.replaceChildren();
  };
  return { button, panel, renew };
}
