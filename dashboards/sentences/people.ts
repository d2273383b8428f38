import type { Rows } from "../components/marts.js";
import { style } from "./cell.js";
import type { Drawn, Subject } from "./guards.js";
import { say, type Sentence, type Voice } from "./voice.js";

/** A released cell about people. Where it was withheld its value is nothing, never nought. */
export interface PeopleCell extends Drawn {
  readonly metric: string;
  readonly subject: Subject;
  readonly year: number;
  readonly value: number | null;
  readonly isHidden: boolean;
  /** Which of the metric's people, e.g. those of one predikat; absent where all of them. */
  readonly part?: string;
}

/** The cell's figure, or that it was withheld to protect people. A cell that was never counted has no sentence. */
export function peopleSentence(cell: PeopleCell, tables: Rows<"metrics">, voice: Voice): Sentence[] {
  const { t, guards } = voice;
  const { metric, name, show } = style(tables.metrics, cell.metric, voice);
  const what = [name, cell.part, cell.subject.name].filter(Boolean).join(" ");
  const told = (body: string) => say({ subject: cell.subject, body, rows: [cell] }, voice);
  if (!guards.isVisible(cell)) return told(t.sentences.hidden(what, cell.year));
  if (cell.value === null) return [];
  const unit = metric === undefined ? "" : (t.sentences.units[metric.unit] ?? metric.unit);
  return told(t.sentences.shown(what, cell.year, t.sentences.points(show(cell.value), unit)));
}
