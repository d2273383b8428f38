import type { ServiceQuality } from "../../pipeline/marts/service_quality.ts";
import type { ServiceUnsur } from "../../pipeline/marts/service_unsur.ts";
import type { AgencyRows, Part, Subject } from "./agency-subject.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { day, number } from "./format.js";
import { handedInFoot } from "./innovation-foot.js";
import type { Context } from "./marts.js";
import { rangeRows } from "./range-rows.js";

type Told = ServiceUnsur & {
  readonly name: string;
  readonly reading: string;
  readonly source_id: string;
  readonly confidence: string;
};

const keyOf = ({ agency_id: unit, from_date: from, to_date: to }: ServiceQuality) => `${unit}~${from}~${to}`;

/** The nine unsur of one survey of the agency or of a unit below it; which one stands in the address. */
export function surveyFigure(subject: Subject, rows: AgencyRows, context: Context): Part {
  const { t } = context;
  const words = t.agency.survey;
  const surveys = rows.service_quality
    .filter((row) => subject.units.has(row.agency_id))
    .toSorted(
      (a, b) =>
        Number(b.agency_id === subject.id) - Number(a.agency_id === subject.id) ||
        a.short_name.localeCompare(b.short_name, t.locale, { numeric: true }) ||
        b.from_date.localeCompare(a.from_date),
    );
  const [first] = surveys;
  if (first === undefined) return words.none(subject.name);
  const select = html`<select name="survei">
    ${surveys.map(
      (row) =>
        html`<option value=${keyOf(row)}>
          ${words.option(row.short_name, `${day(row.from_date, t.locale, "month")} – ${day(row.to_date, t.locale, "month")}`)}
        </option>`,
    )}
  </select>` as HTMLSelectElement;
  const place = html`<div></div>`;
  const draw = () => {
    const chosen = surveys.find((row) => keyOf(row) === select.value) ?? first;
    place.replaceChildren(oneSurvey(chosen, subject, rows, context));
  };
  const read = () => {
    const asked = new URLSearchParams(location.search).get("survei");
    select.value = keyOf(surveys.find((row) => keyOf(row) === asked) ?? first);
    draw();
  };
  select.addEventListener("change", () => {
    const query = new URLSearchParams(location.search);
    query.set("survei", select.value);
    history.replaceState(null, "", `?${query}`);
    draw();
  });
  read();
  return html`<div>
    <p class="choice-line"><label class="field">${t.agency.unit} ${select}</label></p>
    ${place}
  </div>`;
}

function oneSurvey(
  survey: ServiceQuality,
  subject: Subject,
  rows: AgencyRows,
  context: Context,
): HTMLElement {
  const { t } = context;
  const words = t.agency.survey;
  const show = (value: number | null) => (value === null ? null : number(value, 2, t.locale));
  const told = rows.service_unsur
    .filter(
      (row) =>
        row.agency_id === survey.agency_id &&
        row.from_date === survey.from_date &&
        row.to_date === survey.to_date,
    )
    .toSorted((a, b) => a.unsur_number - b.unsur_number)
    .map((row): Told => {
      const name = words.unsur[row.unsur] ?? row.unsur;
      const reading = words.reading(name, show(row.mean_value), [show(row.mean_low), show(row.mean_high)]);
      return { ...row, name, reading, source_id: row.origin, confidence: "" };
    });
  const title =
    survey.ikm === null
      ? words.titleSmall(survey.short_name, survey.year)
      : words.title(
          `${survey.short_name}, ${survey.year}`,
          number(survey.ikm, 2, t.locale),
          [show(survey.ikm_low) ?? "–", show(survey.ikm_high) ?? "–"],
          number(survey.respondents ?? 0, 0, t.locale),
        );
  return figure<Told>(
    {
      id: "skm",
      title,
      subtitle: words.subtitle,
      summary: `${title}. ${told.map((row) => row.reading).join("; ")}.`,
      readings: told.map((row) => row.reading),
      rows: told,
      columns: [
        { name: words.columns.unit, value: () => survey.short_name },
        {
          name: words.columns.from,
          value: (row) => row.from_date,
          show: (row) => day(row.from_date, t.locale),
        },
        { name: words.columns.to, value: (row) => row.to_date, show: (row) => day(row.to_date, t.locale) },
        { name: words.columns.unsur, value: (row) => row.name },
        {
          name: words.columns.value,
          value: (row) => row.mean_value,
          show: (row) => show(row.mean_value),
          numeric: true,
        },
        {
          name: words.columns.low,
          value: (row) => row.mean_low,
          show: (row) => show(row.mean_low),
          numeric: true,
        },
        {
          name: words.columns.high,
          value: (row) => row.mean_high,
          show: (row) => show(row.mean_high),
          numeric: true,
        },
        { name: words.columns.respondents, value: (row) => row.respondents, numeric: true },
      ],
      draw: (size) =>
        rangeRows(
          told.map((row) => ({
            label: row.name,
            value: show(row.mean_value) ?? words.small,
            at: row.mean_value,
            low: row.mean_low,
            high: row.mean_high,
          })),
          size,
          { domain: [1, 4], ticks: [1, 2, 3, 4] },
        ),
      notes: html`<div>
        ${survey.is_small ? html`<p class="aside">${words.hollow}</p>` : null}
        ${
          survey.reported_ikm === null
            ? null
            : html`<p class="aside">${words.reported(number(survey.reported_ikm, 2, t.locale))}</p>`
        }
      </div>`,
      foot: handedInFoot(
        { city: subject.city, isSample: subject.isSample, tables: ["service_unsur", "service_quality"] },
        context,
      ),
    },
    context,
  );
}
