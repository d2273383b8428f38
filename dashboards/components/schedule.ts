import type { SlotBoard, SlotTold } from "../../pipeline/schedule/board.ts";
import type { Messages } from "../messages/id.js";
import { html } from "./dom.js";
import { moment, number } from "./format.js";
import { empty, hole } from "./hole.js";
import { inLanguage } from "./in-language.js";
import { readStatus } from "./release.js";
import { longTable, table } from "./table.js";

/** What the service ran, skipped and lost, and when it runs next. Drawn even where no release exists. */
export function schedule(t: Messages): HTMLElement {
  return hole(
    readStatus<SlotBoard>("slots").then((board) => draw(board, t)),
    t,
    "line",
  );
}

const endedWell = new Set<SlotTold["state"]>(["done", "started", "skipped"]);

function draw(board: SlotBoard | undefined, t: Messages): HTMLElement {
  const words = t.schedule;
  if (board === undefined || board.jobs.length === 0) return section(words.none, empty("–"), false);
  const bad = board.slots.filter(({ state }) => !endedWell.has(state)).length;
  const title = bad === 0 ? words.allWell(board.slots.length) : words.someNot(bad, board.slots.length);
  const slots = slotsOf(board, title, t);
  return section(
    title,
    html`<div>
      ${slots.body} ${slots.all === null ? null : html`<p class="tools">${slots.all}</p>`} ${jobsOf(board, t)}
    </div>`,
    bad > 0,
  );
}

const nameOf = (job: string, t: Messages) => t.schedule.jobNames[job] ?? job;

function slotsOf({ slots }: SlotBoard, caption: string, t: Messages) {
  const words = t.schedule;
  const columns = words.slotColumns;
  return longTable(
    {
      rows: slots,
      columns: [
        { name: columns.slot, value: ({ slot }) => slot, show: ({ slot }) => moment(slot, t.locale) },
        { name: columns.job, value: ({ job }) => nameOf(job, t) },
        {
          name: columns.state,
          value: ({ state }) => words.states[state],
          show: ({ state }) =>
            html`<span class=${endedWell.has(state) ? null : "attention"}>${words.states[state]}</span>`,
        },
        { name: columns.attempt, value: ({ attempt }) => attempt, numeric: true },
        { name: columns.why, value: (slot) => remarkOf(slot, t) },
      ],
      caption,
      few: 8,
    },
    t,
  );
}

function remarkOf({ until, retry_at: retryAt, deaths, ...slot }: SlotTold, t: Messages): string | null {
  const words = t.schedule;
  const parts = [
    until === null ? null : words.until(moment(until, t.locale)),
    inLanguage(t, slot.why_indonesian, slot.why_english),
    deaths === 0 ? null : words.deaths(deaths),
    retryAt === null ? null : words.retryAt(moment(retryAt, t.locale)),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join("; ");
}

function jobsOf({ jobs }: SlotBoard, t: Messages): HTMLElement {
  const words = t.schedule;
  const columns = words.jobColumns;
  return table(
    jobs.filter(({ cron }) => cron !== null),
    [
      { name: columns.job, value: ({ job }) => nameOf(job, t) },
      {
        name: columns.cron,
        value: ({ cron }) => cron,
        show: ({ cron }) => html`<code>${cron}</code>`,
      },
      {
        name: columns.next,
        value: ({ next_at: next }) => next,
        show: ({ next_at: next }) => (next === null ? null : moment(next, t.locale)),
      },
      {
        name: columns.skipped,
        value: ({ skipped }) => skipped,
        show: ({ skipped }) => number(skipped, 0, t.locale),
        numeric: true,
      },
    ],
    words.jobs,
  );
}

const section = (title: string, body: Node, needsAttention: boolean): HTMLElement =>
  html`<section class="listing" id="jadwal">
    <h2 class=${needsAttention ? "attention" : null}>${title}</h2>
    ${body}
  </section>`;
