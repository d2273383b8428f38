import type { RowRule, Source } from "../sources/source.ts";
import { type ColumnMeta } from "../sources/source.ts";
import { type Grammar, readGrammar } from "./grammar.ts";
import { personNumber } from "./person-number.ts";
import { isSealed } from "./persons.ts";

/** One column of a contract, ready for the compiler, the header matcher and the messages. */
export interface ContractColumn {
  readonly name: string;
  readonly grammar: Grammar;
  readonly optional: boolean;
  readonly meta: ColumnMeta;
}

/** The Indonesian title of a column, which `matchHeader` takes for it again. */
export const titleOf = ({ name, meta }: ContractColumn) => {
  const words = meta.aliases?.[0] ?? name;
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A source's contract, taken apart once. */
export interface Contract {
  readonly columns: readonly ContractColumn[];
  readonly rules: readonly RowRule[];
}

/** Throws for a column that is no primitive, carries no documentation, or lets a person's number into a feed about persons. */
export function readContract(source: Source): Contract {
  const columns = Object.entries(source.row.shape).map(([name, schema]) => {
    const meta = (schema as { meta(): unknown }).meta() as ColumnMeta | undefined;
    if (meta?.keterangan === undefined || meta.description === undefined)
      throw new TypeError(`column ${name} has no documentation in both languages`);
    return { name, meta, ...readGrammar(schema) };
  });
  const contract = { columns, rules: source.rules ?? [] };
  const open = columns.find(({ grammar }) => grammar.isFree && !grammar.faults.includes(personNumber));
  if (isSealed(contract) && open !== undefined)
    throw new TypeError(`column ${open.name} of a feed about persons takes any text; make it unnumbered()`);
  return contract;
}
