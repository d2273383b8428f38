import { readMeetingChoice, writeMeetingChoice, type MeetingChoice } from "../meeting/choice.js";
import type { MeetingRows } from "../meeting/rows.js";
import { meetingSheet } from "../meeting/sheet.js";
import { meetingYears, subjectsOf, type MeetingSubject } from "../meeting/subjects.js";
import { html } from "./dom.js";
import { city, type Context } from "./marts.js";
import { drawSheet } from "./meeting-sheet.js";

/** A year and a subject to choose, and their sheet of one A4 page. The choice stands in the address. */
export function meetingPage(rows: MeetingRows, context: Context): HTMLElement {
  const { t } = context;
  const words = t.meeting;
  const years = meetingYears(rows);
  const first: MeetingChoice = { year: years.at(-1) ?? Number.NaN, subject: city };
  const subjects = (year: number) => subjectsOf(rows, year, t);
  if (years.length === 0)
    return html`<div class="state" data-empty="meeting">
      <p><strong>${words.none.title}</strong> ${words.none.hint}</p>
    </div>`;
  let choice = first;
  const place = html`<div></div>`;
  const spoken = html`<p class="visually-hidden" role="status"></p>`;
  const year = html`<select name="tahun">
    ${years.toReversed().map((it) => html`<option value=${it}>${it}</option>`)}
  </select>` as HTMLSelectElement;
  const subject = html`<select name="untuk"></select>` as HTMLSelectElement;
  const print = html`<button type="button" class="linkish">${words.print}</button>`;
  print.addEventListener("click", () => window.print());
  const form = html`<form class="choices meeting-choices">
    <div class="fields">
      <label class="field">${words.year} ${year}</label>
      <label class="field">${words.subject} ${subject}</label>
      ${print}
    </div>
    <p class="fine">${words.kept}</p>
  </form>`;
  const draw = () => {
    const offered = subjects(choice.year);
    const chosen = offered.find((it) => it.id === choice.subject) ?? offered[0];
    subject.replaceChildren(...optionsOf(offered, context));
    year.value = String(choice.year);
    if (chosen === undefined) return;
    subject.value = chosen.id;
    place.replaceChildren(
      drawSheet(meetingSheet({ subject: chosen, year: choice.year }, rows, t), rows, context),
    );
    document.title = `${words.drawnNow(chosen.name, choice.year)} | ${words.page} | Jejak Inovasi`;
    spoken.textContent = words.drawnNow(chosen.name, choice.year);
  };
  const read = () => {
    choice = readMeetingChoice(location.search, { years, subjects }, first);
    draw();
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    choice = readMeetingChoice(
      writeMeetingChoice({ year: Number(year.value), subject: subject.value }),
      { years, subjects },
      first,
    );
    history.replaceState(null, "", writeMeetingChoice(choice));
    draw();
  });
  addEventListener("popstate", read);
  read();
  return html`<div class="meeting">${form} ${spoken} ${place}</div>`;
}

function optionsOf(offered: readonly MeetingSubject[], { t }: Context): HTMLElement[] {
  return [...new Set(offered.map((it) => it.cityId))].map((cityId) => {
    const own = offered.filter((it) => it.cityId === cityId);
    const label = t.meeting.group(own[0]?.cityName ?? cityId, own[0]?.isSample ?? false);
    return html`<optgroup label=${label}>
      ${own.map(
        (it) => html`<option value=${it.id}>${it.isAgency ? it.name : t.meeting.whole(it.name)}</option>`,
      )}
    </optgroup>`;
  });
}
