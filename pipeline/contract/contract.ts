import type { RowRule, Source } from "../sources/source.ts";
import { type ColumnMeta } from "../sources/source.ts";
import { type Grammar, readGrammar } from "./grammar.ts";

/** One column of a contract, ready for the compiler, the header matcher and the messages. */
export interface ContractColumn {
  readonly name: string;
  readonly grammar: Grammar;
  readonly optional: boolean;
  readonly meta: ColumnMeta;
}

/** A source's contract, taken apart once. */
export interface Contract {
  readonly columns: readonly ContractColumn[];
  readonly rules: readonly RowRule[];
}

/** Throws for a column that is no primitive or carries no documentation. */
export function readContract(source: Source): Contract {
  const columns = Object.entries(source.row.shape).map(([name, schema]) => {
    const meta = (schema as { meta(): unknown }).meta() as ColumnMeta | undefined;
    if (meta?.keterangan === undefined || meta.description === undefined)
      throw new TypeError(`column ${name} has no documentation in both languages`);
    return { name, meta, ...readGrammar(schema) };
  });
  return { columns, rules: source.rules ?? [] };
}
