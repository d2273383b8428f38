import { quote } from "../quoted.ts";
import type { Examined, Warehouse } from "../warehouse.ts";
import type { Answer, Asked } from "./asked.ts";
import { isAtMost } from "./at-most.ts";
import { drawTable } from "./draw-table.ts";

export interface About {
  readonly asked: Asked;
  readonly columns: Examined["columns"];
  readonly origins: readonly string[];
}

type Written = Pick<Answer & { ok: true }, "rows" | "isCut" | "text">;

/** Runs a query in brackets and writes its rows as they were asked for, at most as many as the limit. */
export async function writeAnswer(sandbox: Warehouse, bracketed: string, about: About): Promise<Written> {
  const { format, limit, isPlan } = about.asked;
  if (isPlan) return await planOf(sandbox, bracketed);
  if (format === "table") return await drawTable(sandbox, bracketed, about);
  const isWhole = await isAtMost(sandbox, bracketed, limit);
  const rows = await written(sandbox, isWhole ? bracketed : `${bracketed} limit ${limit}`, about);
  return { rows, isCut: !isWhole && rows === limit };
}

/** Libraries of forms that are seldom asked for are loaded when they are. */
async function written(sandbox: Warehouse, limited: string, about: About): Promise<number> {
  const { format } = about.asked;
  if (format === "xlsx") return (await import("./write-workbook.ts")).writeWorkbook(sandbox, limited, about);
  if (format === "arrow") return (await import("./write-arrow.ts")).writeArrow(sandbox, limited, about);
  return copyOut(sandbox, limited, about);
}

async function planOf(sandbox: Warehouse, bracketed: string): Promise<Written> {
  const [plan] = await sandbox.rows<{ explain_value: string }>(`explain ${bracketed}`);
  return { rows: 0, isCut: false, text: plan!.explain_value };
}

/** Written by the engine itself. Parquet has room for where it comes from; CSV and JSON have none. */
async function copyOut(
  sandbox: Warehouse,
  limited: string,
  { asked: { format, out, stamp, query }, origins }: About,
): Promise<number> {
  const mark = { release_id: stamp.release_id, origins: origins.join(","), query };
  const options = {
    csv: "format csv, header",
    json: "format json, array true",
    parquet: `format parquet, compression zstd, kv_metadata {${Object.entries(mark)
      .map(([key, value]) => `${key}: ${quote(value)}`)
      .join(", ")}}`,
  }[format as "csv" | "json" | "parquet"];
  // The engine would write beside a file that is there already, and beside it nothing may be written.
  const [copied] = await sandbox.rows<{ Count: number }>(
    `copy (${limited}) to ${quote(out!)} (${options}, use_tmp_file false)`,
  );
  return copied!.Count;
}
