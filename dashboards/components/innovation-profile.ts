import { html } from "./dom.js";
import { inWords } from "./format.js";
import { nameOf } from "./iid-city.js";
import { benefitFigure } from "./innovation-benefit.js";
import { entriesFigure } from "./innovation-entries.js";
import { kinOf } from "./innovation-families.js";
import { lineageFigure } from "./innovation-lineage.js";
import { levelsFigure } from "./innovation-levels.js";
import { linesByInnovation } from "./innovation-lines.js";
import { namedList } from "./innovation-named.js";
import { replicationFigure } from "./innovation-replication.js";
import type { Context, Rows } from "./marts.js";

export type ProfileRows = Rows<
  | "agencies"
  | "bands"
  | "cost_benefit"
  | "iid_indicators"
  | "iid_methods"
  | "iid_simulation_base"
  | "innovation_claims"
  | "innovation_lineage"
  | "innovation_pace"
  | "innovation_year"
  | "named_innovations"
  | "replication_graph"
>;

/** The innovation that the address names. */
const asked = () => decodeURIComponent(location.pathname.replace(/\/$/, "").split("/").at(-1) ?? "");

/** Everything that is known of the innovation in the address. */
function known(rows: ProfileRows) {
  const id = asked();
  const entries = rows.innovation_year.filter((row) => row.innovation_id === id);
  return {
    id,
    lines: linesByInnovation(entries, rows.agencies).get(id) ?? [],
    named: rows.named_innovations.find((row) => row.innovation_id === id),
  };
}

/** Which innovation this is. */
function profileLead(rows: ProfileRows, { t }: Context): HTMLElement {
  const { lines, named } = known(rows);
  const name = lines.at(-1)?.name ?? named?.name;
  if (name !== undefined) document.title = `${name} | Jejak Inovasi`;
  return html`<p class="lead" lang=${name === undefined ? null : "id"}>
    ${name ?? t.innovations.profile.unknown}
  </p>`;
}

/** Whose it is, of what kind, and the way back. */
function about(rows: ProfileRows, context: Context): HTMLElement {
  const { t } = context;
  const words = t.innovations.profile;
  const { lines, named } = known(rows);
  const last = lines.at(-1);
  const said =
    last !== undefined
      ? [
          t.agencies.place(nameOf(last.city_id, context), last.origin === "sample"),
          last.agencyName,
          last.kind,
          last.stage && inWords(last.stage, t),
        ]
      : named !== undefined
        ? [t.city, named.owner_name ?? t.innovations.named.unknown, words.onlyNamed]
        : [];
  const text = said.filter(Boolean).join(" · ");
  return html`<p class="intro">
    ${text === "" ? "" : `${text}. `}<a href=${`${t.home}/inovasi`}>${words.back}</a>
  </p>`;
}

/** Its name, then entries, indicators, benefit, kin and partners of one innovation, as far as each is known. */
export function profile(rows: ProfileRows, context: Context): HTMLElement {
  const { id, lines, named } = known(rows);
  const kin = kinOf(id, rows.innovation_lineage);
  const partners = rows.replication_graph.filter((row) => row.innovation_id === id);
  const parts = [
    lines.length === 0 ? null : levelsFigure(lines, rows, context),
    lines.length === 0 ? null : entriesFigure(lines, rows, context),
    lines.length === 0 ? null : benefitFigure(lines, rows, context),
    named === undefined ? null : namedList({ named_innovations: [named] }, context),
    lineageFigure(kin, { id: "silsilah" }, context),
    replicationFigure(partners, { id: "replikasi" }, context),
  ];
  return html`<div>
    ${profileLead(rows, context)} ${about(rows, context)}
    <div class="stack">${parts}</div>
  </div>`;
}
