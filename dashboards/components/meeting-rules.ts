import { html } from "./dom.js";
import type { Context } from "./marts.js";

/** The rules by which the questions of a meeting are made. */
export function questionRules(_rows: unknown, { t }: Context): HTMLElement {
  return html`<section class="meeting-rules">
    <details>
      <summary>${t.meeting.rulesOfQuestions}</summary>
      <p class="fine">${t.meeting.rulesIntro}</p>
      <ol>
        ${Object.values(t.meeting.questions.rules).map((rule) => html`<li>${rule}</li>`)}
      </ol>
    </details>
  </section>`;
}
