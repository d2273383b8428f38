import MiniSearch from "npm:minisearch";
import { awardsFigure } from "./agency-awards.js";
import { contributionFigure } from "./agency-contribution.js";
import { eventsFigure } from "./agency-events.js";
import { followUpsFigure } from "./agency-follow-ups.js";
import { historyFigure } from "./agency-history.js";
import { innovationsFigure } from "./agency-innovations.js";
import { agencyLink } from "./agency-link.js";
import { lostFigure } from "./agency-lost.js";
import { rulesFigure } from "./agency-rules.js";
import { subjectOf, type AgencyRows, type Part, type Subject, type View } from "./agency-subject.js";
import { surveyFigure } from "./agency-survey.js";
import { targetsFigure } from "./agency-targets.js";
import { yearsFigure } from "./agency-years.js";
import { html } from "./dom.js";
import { day } from "./format.js";
import type { Context } from "./marts.js";

/** The agency that the address names. */
const asked = () => decodeURIComponent(location.pathname.replace(/\/$/, "").split("/").at(-1) ?? "");

/** `?pandang=dulu|kini`; an agency of today is told as it is, one that is gone as it was. */
function viewOf(rows: AgencyRows): View {
  const isCurrent = rows.agencies.some(
    (row) => row.view === "was" && row.agency_id === asked() && row.is_current,
  );
  const chosen = new URLSearchParams(location.search).get("pandang");
  return isCurrent && chosen !== "dulu" ? "is" : "was";
}

/** Which agency this is. */
function lead(subject: Subject, { t }: Context): HTMLElement {
  document.title = `${subject.name} | Jejak Inovasi`;
  const place = t.agencies.place(subject.city, subject.isSample);
  return html`<p class="lead">${t.agency.lead(subject.name, place)}</p>`;
}

/** Everything that the release holds about one agency. */
export function agencyProfile(rows: AgencyRows, context: Context): HTMLElement {
  const subject = subjectOf(asked(), viewOf(rows), rows, context);
  if (subject === undefined) return stranger(rows, context);
  const parts = html`<div class="stack"></div>`;
  const draw = () => {
    const own = subjectOf(asked(), viewOf(rows), rows, context);
    if (own !== undefined) parts.replaceChildren(...shown(partsOf(own, rows, context), context));
  };
  draw();
  return html`<div>
    ${lead(subject, context)} ${about(subject, rows, context)} ${choice(subject, { rows, draw }, context)}
    ${parts}
  </div>`;
}

const partsOf = (subject: Subject, rows: AgencyRows, context: Context): Part[] => [
  historyFigure(subject, rows, context),
  yearsFigure(subject, rows, context),
  innovationsFigure(subject, rows, context),
  contributionFigure(subject, rows, context),
  lostFigure(subject, rows, context),
  surveyFigure(subject, rows, context),
  rulesFigure(subject, rows, context),
  targetsFigure(subject, rows, context),
  awardsFigure(subject, rows, context),
  eventsFigure(subject, rows, context),
  followUpsFigure(subject, rows, context),
];

/** What there is, a way to each of it, and at the end in one place what is not there. */
function shown(parts: readonly Part[], context: Context): HTMLElement[] {
  const { t } = context;
  const figures = parts.filter((part) => typeof part !== "string");
  const missing = parts.filter((part) => typeof part === "string");
  return [
    html`<nav class="contents" aria-label=${t.agency.contents}>
      <ul>
        ${[...figures.map((part) => anchorOf(part)), "catatan"].map(
          (id) => html`<li><a href=${`#${id}`}>${t.agency.parts[id] ?? id}</a></li>`,
        )}
      </ul>
    </nav>`,
    ...figures,
    ...(missing.length === 0
      ? []
      : [
          html`<section class="state" data-empty="parts">
            <h2>${t.agency.missing}</h2>
            <ul class="gaps">
              ${missing.map((sentence) => html`<li>${sentence}</li>`)}
            </ul>
          </section>`,
        ]),
    caveats(context),
  ];
}

const anchorOf = (part: HTMLElement) => part.id || (part.querySelector("figure")?.id ?? "");

/** Its full name, its life, whose unit it is, and the way back. */
function about({ agency, name }: Subject, rows: AgencyRows, { t }: Context): HTMLElement {
  const words = t.agency;
  const on = (date: string | null, precision: string) => date && day(date, t.locale, precision);
  const parent = rows.agencies.find((row) => row.view === "was" && row.agency_id === agency.parent_agency_id);
  const said = [
    agency.full_name === name ? null : agency.full_name,
    words.kinds[agency.kind] ?? agency.kind,
    words.lived([
      on(agency.valid_from, agency.valid_from_precision),
      on(agency.valid_to, agency.valid_to_precision),
    ]),
    agency.is_current ? null : words.gone,
  ].filter((it) => it !== null);
  return html`<p class="intro">
    ${said.join(" · ")}.
    ${parent === undefined ? null : html`<span>${words.unitOf} ${agencyLink(parent.agency_id, parent.short_name, t)}.</span>`}
    <a href=${`${t.home}/perangkat-daerah`}>${words.back}</a>
  </p>`;
}

interface Redraw {
  readonly rows: AgencyRows;
  readonly draw: () => void;
}

/** Between the two views, where they differ. */
function choice({ agency, id }: Subject, { rows, draw }: Redraw, { t }: Context): HTMLElement | null {
  const carries = rows.agency_successions.some(
    (row) => row.successor_id === id && row.predecessor_id !== null,
  );
  if (!agency.is_current || !carries) return null;
  const options = (["is", "was"] as const).map(
    (view) =>
      html`<label
        ><input type="radio" name="pandang" value=${view} checked=${viewOf(rows) === view} />
        ${t.agency.views[view]}</label
      >`,
  );
  const form = html`<form class="choices">
    <fieldset>
      <legend>${t.agency.view}</legend>
      <div class="options">${options}</div>
      <p class="fine">${t.agency.kept}</p>
    </fieldset>
  </form>`;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    const query = new URLSearchParams(location.search);
    query.set(
      "pandang",
      form.querySelector<HTMLInputElement>("input:checked")?.value === "was" ? "dulu" : "kini",
    );
    history.replaceState(null, "", `?${query}`);
    draw();
  });
  return form;
}

/** Names that look like what was asked for, or the way to all of them. */
function stranger({ agencies }: AgencyRows, { t }: Context): HTMLElement {
  const index = new MiniSearch({
    idField: "agency_id",
    fields: ["agency_id", "short_name", "full_name"],
    storeFields: ["short_name"],
    searchOptions: { prefix: true, fuzzy: 0.3 },
  });
  index.addAll(agencies.filter((row) => row.view === "was"));
  const near = index.search(asked().replaceAll("-", " ")).slice(0, 6);
  return html`<div>
    <p class="lead">${t.agency.unknown(asked())}</p>
    <div class="state" data-empty="agency">
      <p>${near.length === 0 ? t.agency.unknownNone : t.agency.unknownHint}</p>
      <ul>
        ${near.map((it) => html`<li>${agencyLink(String(it.id), String(it["short_name"]), t)}</li>`)}
      </ul>
      <p><a href=${`${t.home}/perangkat-daerah`}>${t.agency.back}</a></p>
    </div>
  </div>`;
}

const caveats = ({ t }: Context) =>
  html`<section class="cautions" id="catatan">
    <h2>${t.agency.caveats.title}</h2>
    <ul class="gaps">
      ${t.agency.caveats.list.map((caveat) => html`<li>${caveat}</li>`)}
    </ul>
  </section>`;
