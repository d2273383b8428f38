import type { TargetGap } from "../../pipeline/marts/target_gap.ts";
import type { Messages } from "../messages/id.js";
import { number, signed } from "../components/format.js";
import { headline } from "../components/marts.js";
import { style, valueWords, versionsOf } from "../sentences/cell.js";
import type { Voice } from "../sentences/voice.js";
import type { MeetingRows } from "./rows.js";

/** A target beside what came of it, ready to be read. Numbers are empty where no plan or no figure was found. */
export interface TargetLine {
  readonly row: TargetGap;
  readonly name: string;
  readonly aim: string;
  readonly realised: string;
  readonly gap: string;
  readonly verdict: string;
}

const order: Readonly<Record<TargetGap["status"], number>> = {
  missed: 0,
  met: 1,
  "not comparable": 2,
  "not realised": 3,
  "no target": 4,
};

/** What meetings ask for first stands first. */
function place({ metric_id: metric }: TargetGap): number {
  const at = (headline as readonly string[]).indexOf(metric);
  return at === -1 ? headline.length : at;
}

/** Targets of one entity and year, those that a plan sets first. Where the realised figure is disputed it has no verdict. */
export function targetLines(
  { entity, year }: { readonly entity: string; readonly year: number },
  rows: Pick<MeetingRows, "target_gap" | "metrics" | "observations">,
  { voice, t }: { readonly voice: Voice; readonly t: Messages },
): TargetLine[] {
  const words = t.meeting.targets;
  return rows.target_gap
    .filter((row) => row.entity_id === entity && row.year === year)
    .toSorted(
      (a, b) =>
        order[a.status] - order[b.status] || place(a) - place(b) || a.metric_id.localeCompare(b.metric_id),
    )
    .map((row) => {
      const { name, show, decimals } = style(rows.metrics, row.metric_id, voice);
      const versions =
        row.realised_from === "record"
          ? versionsOf(rows.observations, { metric: row.metric_id, entity, year })
          : [];
      const isDisputed = versions.length > 1;
      const realised = isDisputed
        ? valueWords(versions, show, voice)
        : row.realised_value === null
          ? (row.realised_text ?? words.none)
          : show(row.realised_value);
      const aim =
        row.target_value === null
          ? (row.target_text ?? words.noTarget)
          : number(row.target_value, decimals, t.locale);
      const gap = row.gap === null || isDisputed ? "–" : signed(row.gap, decimals, t.locale);
      return {
        row,
        name,
        aim,
        realised,
        gap,
        verdict: isDisputed ? words.disputed : words.verdicts[row.status],
      };
    });
}
