import type { InnovationYear } from "../../pipeline/marts/innovation_year.ts";
import { agencyLink } from "./agency-link.js";
import { html } from "./dom.js";
import { inWords, number } from "./format.js";
import type { InnovationLine } from "./innovation-lines.js";
import type { Context } from "./marts.js";
import type { Column } from "./table.js";
import type { Messages } from "../messages/id.js";

/** Where the profile of an innovation stands. */
export const profileOf = (id: string, t: Messages) => `${t.home}/inovasi/${encodeURIComponent(id)}`;

/** A name that leads to the profile. */
export const profileLink = (id: string, name: string, t: Messages) =>
  html`<a href=${profileOf(id, t)} lang="id">${name}</a>`;

/** What became of an innovation with an entry, in words; an entry may be told of twice, e.g. new and then stopped. */
export function stateWords(row: InnovationYear, t: Messages): string {
  const { states } = t.innovations.catalogue;
  return [
    row.is_new ? states.isNew : row.is_developed ? states.isDeveloped : states.isContinued,
    row.is_stopped ? states.isStopped : "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** The columns a reader sees, and those of the file. */
export function innovationColumns({ t }: Context) {
  const words = t.innovations.catalogue.columns;
  const name: Column<InnovationLine> = {
    name: words.name,
    value: (row) => row.name,
    show: (row) => profileLink(row.innovation_id, row.name, t),
    language: "id",
  };
  const agency: Column<InnovationLine> = {
    name: words.agency,
    value: (row) => row.agency,
    show: (row) => agencyLink(row.agency_id, row.agency, t),
    language: "id",
  };
  const year: Column<InnovationLine> = { name: words.year, value: (row) => row.year, numeric: true };
  const stage: Column<InnovationLine> = {
    name: words.stage,
    value: (row) => row.stage && inWords(row.stage, t),
  };
  const kind: Column<InnovationLine> = { name: words.kind, value: (row) => row.kind };
  const score: Column<InnovationLine> = {
    name: words.score,
    value: (row) => row.verified_score,
    show: (row) => row.verified_score !== null && number(row.verified_score, 0, t.locale),
    numeric: true,
  };
  const state: Column<InnovationLine> = { name: words.state, value: (row) => stateWords(row, t) };
  const first: Column<InnovationLine> = {
    name: words.first,
    value: (row) => row.first_year,
    numeric: true,
  };
  return {
    shown: [name, agency, stage, kind, score, first, year, state],
    whole: [
      { name: words.id, value: (row: InnovationLine) => row.innovation_id },
      name,
      agency,
      year,
      stage,
      kind,
      { name: words.form, value: (row: InnovationLine) => row.form },
      first,
      { name: words.entries, value: (row: InnovationLine) => row.entry_number },
      score,
      state,
      { name: words.origin, value: (row: InnovationLine) => t.agencies.origins[row.origin] },
    ],
  };
}
