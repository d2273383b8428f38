import type { Linkage } from "../../pipeline/marts/linkage.ts";
import { html } from "./dom.js";
import type { Foot } from "./figure.js";
import { cities, type Context } from "./marts.js";

/** What a figure's furniture asks of a row that was computed and not published. */
export const computed = { source_id: "jejak-inovasi-computed", confidence: "C" } as const;

/** Where a slope comes from: the rows of agencies, and how they were made one number. */
export function linkageFoot(row: Linkage | undefined, { t }: Context): Foot {
  const words = t.linkage;
  const name = cities[row?.city_id ?? ""] ?? "";
  const tables = ["linkage", "linkage_points", "agency_year"];
  return {
    line: row?.origin === "sample" ? words.sampleSource(name) : words.source(name),
    origin: () =>
      html`<div class="prose-block">
        <p>${words.originText}</p>
        <p>
          ${words.originTables}
          ${tables.map((table) => html`<a href=${`${t.home}/metode#tabel-${table}`}><code>${table}</code></a> `)}
        </p>
      </div>`,
  };
}
