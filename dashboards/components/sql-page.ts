import type { Schema } from "../../pipeline/publish/data-files.ts";
import type { Messages } from "../messages/id.js";
import { html } from "./dom.js";
import { moment, number } from "./format.js";
import { hole } from "./hole.js";
import type { Context, Release, Rows } from "./marts.js";
import { cellsOf, statisticsOf, type Cells } from "./sql-cells.js";
import type { SqlFunction } from "./sql-completion.js";
import { sqlDownloads } from "./sql-downloads.js";
import { sqlEditor } from "./sql-editor.js";
import { type Answered, rowLimit, startEngine, type SqlEngine, Unanswered } from "./sql-engine.js";
import { sqlGrid } from "./sql-grid.js";
import { sqlHistory } from "./sql-history.js";
import { ReleaseError } from "./release.js";
import { readSaved, sqlSaved } from "./sql-saved.js";
import { readShared, remember, writeShared } from "./sql-state.js";
import { sqlTables } from "./sql-tables.js";
import { table } from "./table.js";

/** The page SQL: an editor over the release, what may be asked, and the answer. */
export const sqlPage = (rows: Rows<"catalog" | "regimes">, context: Context): HTMLElement =>
  hole(openDesk(rows, context), context.t, "page");

async function openDesk(rows: Rows<"catalog" | "regimes">, context: Context): Promise<HTMLElement> {
  const { t } = context;
  const shared = readShared(location.hash);
  const [{ release, schema, note }, saved] = await Promise.all([
    askedRelease(shared?.release ?? "", context),
    readSaved(),
  ]);
  const begun = performance.now();
  const engine = startEngine({ release: release.release_id, origins: release.origins, schema });
  const opening = shared?.sql ?? t.sql.initial("observations");
  let functions: readonly SqlFunction[] = [];
  const warm = async () => {
    // An engine compiles as it is asked. What is wrong with this question is told when the reader asks it.
    if (shared === undefined) await engine.ask(opening).catch(() => undefined);
    functions = await readFunctions(engine);
  };

  const state = html`<p class="sql-state" role="status">${t.sql.loading}</p>`;
  const answer = html`<div class="sql-answer"></div>`;
  const past = sqlHistory(t, (sql) => void use(sql));
  const stop = html`<button type="button" disabled>${t.sql.cancel}</button>` as HTMLButtonElement;
  const start = html`<button type="button" class="sql-run">${t.sql.run}</button>`;
  const link = html`<button type="button">${t.sql.link}</button>`;

  let asked = 0;
  const ask = async () => {
    const sql = editor.text();
    history.replaceState(null, "", writeShared({ sql, release: release.release_id }));
    stop.disabled = false;
    state.textContent = t.sql.running;
    answer.setAttribute("aria-busy", "true");
    editor.mark(undefined);
    try {
      const answered = await engine.ask(sql);
      answer.replaceChildren(drawn(answered, { sql, release }, context));
      state.textContent = said(answered, context);
      remember({ sql, at: new Date().toISOString(), rows: answered.table.numRows });
      past.draw();
      return answered;
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      editor.mark(error.problem);
      answer.replaceChildren();
      state.replaceChildren(faultOf(error, t));
      return undefined;
    } finally {
      stop.disabled = true;
      answer.removeAttribute("aria-busy");
      state.dataset["asked"] = String(++asked);
    }
  };
  const use = (sql: string) => {
    editor.write(sql);
    return ask();
  };
  const editor = sqlEditor(opening, {
    vocabulary: { catalog: rows.catalog, functions: () => functions },
    run: () => void ask(),
    t,
  });
  start.addEventListener("click", () => void ask());
  stop.addEventListener("click", () => engine.cancel());
  link.addEventListener("click", () => {
    const hash = writeShared({ sql: editor.text(), release: release.release_id });
    history.replaceState(null, "", hash);
    void navigator.clipboard?.writeText(location.href).then(() => (link.textContent = t.sql.linked));
  });
  if (shared !== undefined) void ask();
  void warm().then(
    () => {
      const ms = performance.now() - begun;
      if (state.textContent === t.sql.loading)
        state.textContent = t.sql.ready(number(ms / 1000, 1, t.locale));
      document.documentElement.dataset["sqlReadyMs"] = String(Math.round(ms));
    },
    (error: unknown) => {
      if (!(error instanceof Unanswered)) throw error;
      state.replaceChildren(faultOf(error, t));
    },
  );
  return html`<div class="sql-page">
    ${sqlTables({ ...rows, ask: engine.ask, use: (sql) => void use(sql) }, context)}
    <div class="sql-desk">
      ${note === undefined ? null : html`<p class="state">${note}</p>`} ${sqlSaved(saved, use, t)}
      ${editor.element}
      <p class="tools">${start} <kbd>${t.sql.runHint}</kbd> ${stop} ${link}</p>
      ${state} ${answer} ${past.element}
      <p class="fine">${t.sql.help}</p>
    </div>
  </div>`;
}

function faultOf({ problem }: Unanswered, t: Messages): HTMLElement {
  const place = problem.place === undefined ? "" : t.sql.place(problem.place.line, problem.place.column);
  return html`<strong class="sql-fault">${place}${t.sql.said(problem)}</strong>`;
}

interface AskedRelease {
  readonly release: Release;
  readonly schema: Schema;
  /** Where it is not the one that the other pages show. */
  readonly note?: string;
}

/** The release of a shared question, if it is still served; else the current one, and a word about it. */
async function askedRelease(id: string, context: Context): Promise<AskedRelease> {
  const { release, t } = context;
  if (id !== "" && id !== release.release_id) {
    const [about, schema] = await Promise.all([
      read<Release>(`/data/${encodeURIComponent(id)}/release.json`),
      read<Schema>(`/data/${encodeURIComponent(id)}/schema.json`),
    ]);
    if (about !== undefined && schema !== undefined)
      return { release: about, schema, note: t.sql.otherRelease(id) };
    const current = await askedRelease("", context);
    return { ...current, note: t.sql.goneRelease(id, release.release_id) };
  }
  const schema = await read<Schema>(`/data/${release.release_id}/schema.json`);
  if (schema === undefined) throw new ReleaseError("broken", `/data/${release.release_id}/schema.json`);
  return { release, schema };
}

async function read<T>(url: string): Promise<T | undefined> {
  const response = await fetch(url);
  return response.ok ? ((await response.json()) as T) : undefined;
}

function drawn(
  answered: Answered,
  { sql, release }: { sql: string; release: Release },
  context: Context,
): Node {
  const { t } = context;
  const cells = cellsOf(answered);
  const stamp = { release: release.release_id, madeAt: moment(release.created_at, t.locale), sql };
  const statistics = html`<details>
    <summary>${t.sql.statistics}</summary>
  </details>`;
  statistics.addEventListener("toggle", () => {
    if (statistics.childElementCount === 1) statistics.append(statisticTable(cells, context));
  });
  const origins = answered.origins.map((origin) => t.sql.origins[origin] ?? origin).join(", ");
  const sample = answered.origins.includes("sample")
    ? html`<strong class="sample">${t.figure.sample}</strong>`
    : null;
  return html`<div>
    ${cells.rows === 0 ? html`<p>${t.sql.noRows}</p>` : sqlGrid(cells, t)}
    <p class="source">
      ${t.sql.origin}: ${origins === "" ? t.sql.none : origins}.
      <span class="stamp">${t.figure.release} ${release.release_id}</span>
      ${sample}
    </p>
    ${sqlDownloads({ answered, cells, stamp }, t)} ${cells.rows === 0 ? null : statistics}
  </div>`;
}

function said({ table: { numRows }, columns, isCut, ms }: Answered, { t }: Context): string {
  const whole = (count: number) => number(count, 0, t.locale);
  const rows = isCut ? rowLimit : numRows;
  const words = t.sql.answered(whole(rows), whole(columns.length), whole(Math.round(ms)));
  return isCut ? `${words}. ${t.sql.cut(whole(rowLimit))}` : words;
}

function statisticTable(cells: Cells, { t }: Context): HTMLElement {
  const words = t.sql.statistic;
  return table(
    statisticsOf(cells),
    [
      { name: words.column, value: ({ column }) => column.name },
      { name: words.type, value: ({ column }) => column.type.toLowerCase() },
      { name: words.filled, value: ({ filled }) => filled, numeric: true },
      { name: words.distinct, value: ({ distinct }) => distinct, numeric: true },
      { name: words.least, value: ({ least }) => (typeof least === "bigint" ? String(least) : least) },
      { name: words.most, value: ({ most }) => (typeof most === "bigint" ? String(most) : most) },
      {
        name: words.mean,
        value: ({ mean }) => mean,
        show: ({ mean }) => (mean === null ? "–" : number(mean, 3, t.locale)),
        numeric: true,
      },
    ],
    t.sql.statistics,
  );
}

/** What the engine says of its own functions; operators and the functions of its catalogue are left out. */
async function readFunctions(engine: SqlEngine): Promise<SqlFunction[]> {
  const answered = await engine.ask(
    `select function_name, any_value(array_to_string(parameters, ', ')), any_value(description)
     from duckdb_functions()
     where description is not null and regexp_full_match(function_name, '[a-z][a-z0-9_]*') and function_type in ('scalar', 'aggregate')
     group by function_name order by function_name`,
  );
  const cells = cellsOf(answered);
  return Array.from({ length: cells.rows }, (_, row) => ({
    name: String(cells.at(row, 0)),
    parameters: String(cells.at(row, 1) ?? ""),
    description: String(cells.at(row, 2)),
  }));
}
