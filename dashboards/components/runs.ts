import type { Messages } from "../messages/id.js";
import { html } from "./dom.js";
import { moment, number } from "./format.js";
import { empty, hole } from "./hole.js";
import type { Context } from "./marts.js";
import { readStatus } from "./release.js";
import { longTable, table } from "./table.js";

interface Run {
  readonly run_id: string;
  readonly started_at: string;
  readonly finished_at: string | null;
  readonly state: "ok" | "failed" | "held" | "died";
  readonly release_id: string | null;
  readonly steps: readonly {
    step: string;
    rows: number | null;
    seconds: number | null;
    note_indonesian: string;
    note_english: string;
  }[];
  readonly message_indonesian: string | null;
  readonly message_english: string | null;
}

interface Freshness {
  readonly source: string;
  readonly newest_received_at: string | null;
  /** When a feed that is pulled was last asked without a fault; null or absent where nothing is pulled. */
  readonly last_checked_at?: string | null;
  readonly cadence_days: number | null;
  readonly is_stale: boolean;
  readonly files: number;
}

/** The release in front of the reader: its id, when it was made, what it holds. */
export function releaseCard(_: unknown, { t, release }: Context): HTMLElement {
  const words = t.quality;
  const marts = Object.values(release.marts);
  const facts = [
    [words.release, release.release_id],
    [words.created, moment(release.created_at, t.locale)],
    [words.tables, number(marts.length, 0, t.locale)],
    [
      words.rows,
      number(
        marts.reduce((sum, mart) => sum + mart.rows, 0),
        0,
        t.locale,
      ),
    ],
    [words.origins, release.origins.map((origin) => words.originNames[origin] ?? origin).join(", ")],
    [words.hash, release.content_hash.slice(0, 12)],
  ] as const;
  return html`<dl class="release">
    ${facts.map(
      ([name, fact]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${fact}</dd>
        </div>`,
    )}
  </dl>`;
}

/** The latest runs, also those that released nothing. Drawn even where no release exists. */
export function runs(t: Messages): HTMLElement {
  return hole(
    readStatus<readonly Run[]>("runs").then((all) => drawRuns(all ?? [], t)),
    t,
    "line",
  );
}

function drawRuns(all: readonly Run[], t: Messages): HTMLElement {
  const words = t.quality;
  const ordered = all.toSorted((a, b) => b.started_at.localeCompare(a.started_at)).slice(0, 12);
  const [newest] = ordered;
  if (newest === undefined) return section("proses", words.noRuns, null);
  const failures = ordered.findIndex(({ state }) => state !== "failed" && state !== "died");
  const title =
    newest.state === "ok"
      ? words.runsOk(moment(newest.started_at, t.locale))
      : newest.state === "held"
        ? words.runsHeld
        : words.runsFailed(failures === -1 ? ordered.length : failures);
  const lasted = (run: Run) =>
    run.finished_at === null ? null : (Date.parse(run.finished_at) - Date.parse(run.started_at)) / 1000;
  const columns = words.runColumns;
  const body = table(
    ordered,
    [
      {
        name: columns.started,
        value: (run) => run.started_at,
        show: (run) => moment(run.started_at, t.locale),
      },
      {
        name: columns.state,
        value: (run) => words.runState[run.state],
        show: (run) =>
          html`<span class=${run.state === "ok" ? null : "attention"}>${words.runState[run.state]}</span>`,
      },
      {
        name: columns.seconds,
        value: lasted,
        show: (run) => {
          const seconds = lasted(run);
          return seconds === null ? null : words.seconds(number(seconds, 1, t.locale));
        },
        numeric: true,
      },
      { name: columns.release, value: (run) => run.release_id },
      {
        name: columns.message,
        value: (run) => (t.language === "english" ? run.message_english : run.message_indonesian),
      },
    ],
    title,
  );
  const step = words.stepColumns;
  const steps = table(
    newest.steps,
    [
      { name: step.step, value: (row) => row.step },
      {
        name: step.rows,
        value: (row) => row.rows,
        show: (row) => (row.rows === null ? null : number(row.rows, 0, t.locale)),
        numeric: true,
      },
      {
        name: step.seconds,
        value: (row) => row.seconds,
        show: (row) => (row.seconds === null ? null : number(row.seconds, 2, t.locale)),
        numeric: true,
      },
      {
        name: step.note,
        value: (row) => (t.language === "indonesian" ? row.note_indonesian : row.note_english),
      },
    ],
    words.steps,
  );
  return section(
    "proses",
    title,
    html`<div class="run-columns">${body} ${steps}</div>`,
    newest.state !== "ok",
  );
}

/** How old each source is against its own cadence. */
export function freshness(t: Messages): HTMLElement {
  return hole(
    readStatus<readonly Freshness[]>("freshness").then((all) => drawFreshness(all ?? [], t)),
    t,
    "line",
  );
}

function drawFreshness(all: readonly Freshness[], t: Messages): HTMLElement {
  const words = t.quality;
  if (all.length === 0) return section("kesegaran", words.noFreshness, null);
  const stale = all.filter((row) => row.is_stale).length;
  const title = words.freshTitle(stale, all.length);
  const columns = words.freshColumns;
  const urgency = (row: Freshness) => (row.is_stale ? 0 : row.cadence_days === null ? 2 : 1);
  const long = longTable(
    {
      rows: all.toSorted((a, b) => urgency(a) - urgency(b) || a.source.localeCompare(b.source)),
      columns: [
        { name: columns.source, value: (row) => row.source },
        {
          name: columns.state,
          value: (row) => (row.is_stale ? words.stale : words.fresh),
          show: (row) =>
            html`<span class=${row.is_stale ? "attention" : null}
              >${row.is_stale ? words.stale : words.fresh}</span
            >`,
        },
        {
          name: columns.newest,
          value: (row) => row.newest_received_at,
          show: (row) => (row.newest_received_at === null ? null : moment(row.newest_received_at, t.locale)),
        },
        {
          name: columns.checked,
          value: (row) => row.last_checked_at ?? null,
          show: (row) => (row.last_checked_at ? moment(row.last_checked_at, t.locale) : null),
        },
        {
          name: columns.cadence,
          value: (row) => row.cadence_days,
          show: (row) => (row.cadence_days === null ? words.asNeeded : words.days(row.cadence_days)),
          numeric: true,
        },
        { name: columns.files, value: (row) => row.files, numeric: true },
      ],
      caption: title,
    },
    t,
  );
  const body = html`<div>
    ${long.body} ${long.all === null ? null : html`<p class="tools">${long.all}</p>`}
  </div>`;
  return section("kesegaran", title, body, stale > 0);
}

function section(id: string, title: string, body: Node | null, needsAttention = false): HTMLElement {
  return html`<section class="listing" id=${id}>
    <h2 class=${needsAttention ? "attention" : null}>${title}</h2>
    ${body ?? empty("–")}
  </section>`;
}
