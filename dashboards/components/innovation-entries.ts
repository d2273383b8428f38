import { agencyLink } from "./agency-link.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { day, inWords, number, signed } from "./format.js";
import { nameOf } from "./iid-city.js";
import { innovationColumns, stateWords } from "./innovation-columns.js";
import { handedInFoot } from "./innovation-foot.js";
import type { InnovationLine } from "./innovation-lines.js";
import type { Context, Rows } from "./marts.js";
import { table, type Column } from "./table.js";

/** Every year in which an innovation was entered, with what was verified of it, and how long it took to come into use. */
export function entriesFigure(
  lines: readonly InnovationLine[],
  rows: Rows<"innovation_claims" | "innovation_pace">,
  context: Context,
): HTMLElement {
  const { t } = context;
  const words = t.innovations.entries;
  const [first] = lines as readonly [InnovationLine];
  const scored = lines.filter((line) => line.verified_score !== null);
  const score = (line: InnovationLine | undefined) =>
    line === undefined ? null : `${number(line.verified_score ?? 0, 0, t.locale)} (${line.year})`;
  const title = words.title(lines.length, [
    score(scored[0]),
    scored.length > 1 ? score(scored.at(-1)) : null,
  ]);
  const pace = rows.innovation_pace.find((row) => row.innovation_id === first.innovation_id);
  const when = (date: string | null | undefined) => (date ? day(date, t.locale) : words.unknownDay);
  const columns = innovationColumns(context).whole;
  const shown = [
    { name: t.innovations.catalogue.columns.year, value: (row: InnovationLine) => row.year },
    {
      name: t.innovations.catalogue.columns.agency,
      value: (row: InnovationLine) => row.agency,
      show: (row: InnovationLine) => agencyLink(row.agency_id, row.agency, t),
    },
    {
      name: t.innovations.catalogue.columns.stage,
      value: (row: InnovationLine) => row.stage && inWords(row.stage, t),
    },
    { name: t.innovations.catalogue.columns.state, value: (row: InnovationLine) => stateWords(row, t) },
    {
      name: t.innovations.catalogue.columns.score,
      value: (row: InnovationLine) => row.verified_score,
      numeric: true,
    },
  ];
  const claims = claimColumns(first.innovation_id, rows, context);
  const isOver = lines.some((line) => line.breaks_twice_rule === true);
  return figure<InnovationLine>(
    {
      id: "pengajuan",
      title,
      subtitle: words.subtitle,
      rows: lines,
      columns: [...columns, ...claims],
      body: table(lines, [...shown, ...claims], title),
      notes: html`<p class="aside">
        ${words.pace([when(pace?.trial_on), when(pace?.implemented_on)], pace?.trial_to_use_months ?? null)}
        ${isOver ? words.overTwice : ""} ${claims.length > 0 ? words.claimNote : ""}
      </p>`,
      foot: handedInFoot(
        {
          city: nameOf(first.city_id, context),
          isSample: first.origin === "sample",
          tables: ["innovation_year", "innovation_pace", ...(claims.length > 0 ? ["innovation_claims"] : [])],
        },
        context,
      ),
    },
    context,
  );
}

/** What was claimed beside what was verified; none where the release holds no claims. */
function claimColumns(
  id: string,
  rows: Rows<"innovation_claims">,
  { t, release }: Context,
): Column<InnovationLine>[] {
  if (!("innovation_claims" in release.marts)) return [];
  const words = t.innovations.entries;
  const own = new Map(
    rows.innovation_claims.filter((row) => row.innovation_id === id).map((row) => [row.year, row]),
  );
  return [
    { name: words.claimed, value: (row) => own.get(row.year)?.claimed_score, numeric: true },
    {
      name: words.claimedAbove,
      value: (row) => own.get(row.year)?.claimed_above_verified,
      show: (row) => {
        const above = own.get(row.year)?.claimed_above_verified;
        return above === null || above === undefined ? null : signed(above, 0, t.locale);
      },
      numeric: true,
    },
  ];
}
