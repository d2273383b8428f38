import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { StagedRows } from "./record.ts";

/** The staged rows of a case folder: one CSV by source, an empty cell is no value. */
export function readCase(folder: string): StagedRows {
  const files = readdirSync(folder).filter((file) => file.endsWith(".csv"));
  return Object.fromEntries(
    files.map((file) => {
      const rows = parse<Record<string, string>>(readFileSync(join(folder, file)), { columns: true });
      return [
        file.slice(0, -4),
        rows.map((row) =>
          Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === "" ? null : value])),
        ),
      ];
    }),
  );
}
