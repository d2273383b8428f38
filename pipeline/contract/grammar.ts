import { z } from "zod";
import { quote } from "../quoted.ts";
import type { Words } from "./words.ts";

export { quote };

/** Why a cell, a row or a file was refused. Each code has its sentences in `messages.ts`. */
export type RuleCode =
  | "missing"
  | "type"
  | "ambiguous_number"
  | "ambiguous_date"
  | "impossible_date"
  | "mid_month"
  | "ambiguous_percent"
  | "nip_float"
  | "nip_old"
  | "nip_date"
  | "nip_form"
  | "person_number"
  | "precision"
  | "range"
  | "pattern"
  | "length"
  | "enum";

/**
 * One reason to refuse a text, written twice: `test` for messages and tests, `sql` for the engine.
 * Both are true when the text is bad. A property test holds the twins together.
 */
export interface Fault {
  readonly rule: RuleCode;
  readonly test: (text: string) => boolean;
  /** From SQL for the text and for its typed value, which is null where the grammar finds none. */
  readonly sql: (text: string, value: string) => string;
}

/**
 * The usual writing of a value, for the engine's sake: a regular expression or a trim costs more than reading the cell.
 * `is` is true of a cell, as it lies in the file, that is written so: trimming would not change it, and it has none of the
 * first `skips` faults. `value` is its value then, and means nothing otherwise. `cast` is worked out once, ahead of both.
 * It changes no verdict, which the property test of the twins holds it to.
 */
export interface Plain {
  readonly skips: number;
  readonly cast?: (cell: string) => string;
  readonly is: (cell: string, cast: string) => string;
  readonly value: (cell: string, cast: string) => string;
}

/** The lexical grammar of one primitive. `faults` is ordered: the first that holds is the reason. */
export interface Grammar<T = unknown> {
  readonly sqlType: string;
  /** Frictionless Table Schema type. */
  readonly tableType: "string" | "integer" | "number" | "date" | "year" | "boolean";
  readonly faults: readonly Fault[];
  readonly plain: Plain;
  /** The typed value of a text that no fault refused. */
  readonly value: (text: string) => T;
  /** SQL for the typed value of the SQL expression `text`; null where the text is bad. */
  readonly sql: (text: string) => string;
  /** What the column takes, for a message: e.g. the members of an enum or the bounds of a range. */
  readonly accepts: string;
  /** True where people type what they like, so that anything may stand in it. */
  readonly isFree?: boolean;
  /** Of a column that takes one of few words: these words. */
  readonly members?: readonly string[];
  /** What the SQL of its usual writing knows words by; every value of a column of text is one of them then. */
  readonly words?: Words;
}

const grammars = z.registry<{ grammar: Grammar }>();

/** A zod schema that reads text by `grammar`; each fault is an issue that carries `params.rule`. */
export function primitive<T>(grammar: Grammar<T>) {
  const schema = z.string().transform((text, context): T => {
    const fault = grammar.faults.find((candidate) => candidate.test(text));
    if (fault === undefined) return grammar.value(text);
    context.addIssue({ code: "custom", params: { rule: fault.rule }, message: fault.rule });
    return z.NEVER;
  });
  grammars.add(schema, { grammar });
  return schema;
}

/** The grammar behind a column's schema and whether the column may be empty. Throws for a schema that is no primitive. */
export function readGrammar(schema: z.core.$ZodType): { grammar: Grammar; optional: boolean } {
  if (schema instanceof z.ZodNullable) return { ...readGrammar(schema.unwrap()), optional: true };
  const entry = grammars.get(schema as z.ZodType);
  if (entry === undefined) throw new TypeError("a contract is made of the primitives in pipeline/contract");
  return { grammar: entry.grammar, optional: false };
}

/** `grammar` over a text that is first peeled of what stands around it, such as `Rp` or `%`, in both languages alike. */
export function peeled<T>(
  grammar: Grammar<T>,
  peel: (text: string) => string,
  peelSql: (text: string) => string,
): Grammar<T> {
  return {
    ...grammar,
    faults: grammar.faults.map(({ rule, test, sql }) => ({
      rule,
      test: (text) => test(peel(text)),
      sql: (text, value) => sql(peelSql(text), value),
    })),
    value: (text) => grammar.value(peel(text)),
    sql: (text) => grammar.sql(peelSql(text)),
  };
}

/** A fault by a regular expression that RE2 and JavaScript read alike; bad when the whole text does not match. */
export function unlike(rule: RuleCode, pattern: string): Fault {
  const whole = wholly(pattern);
  return { rule, test: (text) => !whole.test(text), sql: (text) => `not ${matches(text, pattern)}` };
}

/** The opposite of `unlike`: bad when the whole text does match. */
export function like(rule: RuleCode, pattern: string): Fault {
  const whole = wholly(pattern);
  return { rule, test: (text) => whole.test(text), sql: (text) => matches(text, pattern) };
}

export const wholly = (pattern: string) => new RegExp(`^(?:${pattern})$`, "u");
export const matches = (text: string, pattern: string) => `regexp_full_match(${text}, ${quote(pattern)})`;
