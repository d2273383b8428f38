import type { Messages } from "../messages/id.js";
import { html } from "./dom.js";

/** What the gate answers to a request without a session, or with one that has ended. */
export const isShut = ({ status }: Pick<Response, "status">) => status === 401;

/** Leads to the login and from there back to this page, with what was chosen on it until the click. */
export function wayBackIn(t: Messages): HTMLElement {
  const link = html`<a href=${location.pathname}>${t.state.logInAgain}</a>` as HTMLAnchorElement;
  // With the same fragment the browser would stay on the page instead of asking for it.
  link.addEventListener("click", () => {
    link.href = location.pathname + location.search;
  });
  return link;
}

/** Says above the page that the session of its reader is over; what is shown stays. */
export function tellEnded(t: Messages): void {
  if (document.querySelector(".ended") !== null) return;
  const { title, hint } = t.state.faults.ended;
  document.querySelector("#observablehq-main")?.before(
    html`<div class="ended" role="status">
      <p><strong>${title}</strong> ${hint}</p>
      ${wayBackIn(t)}
    </div>`,
  );
}

/** Tells it as soon as anything that the page asks for is refused, a table as well as a module. */
export function watchSession(t: Messages): void {
  new PerformanceObserver((list) => {
    const asked = list.getEntries() as PerformanceResourceTiming[];
    if (asked.some(({ responseStatus: status }) => isShut({ status }))) tellEnded(t);
  }).observe({ type: "resource" });
}
