import type { Contract } from "./contract.ts";

/**
 * Why a record is bad before any cell is read. The position in the list is the code in the mask; 0 means it is fine.
 */
export const structuralRules = [
  "too_few_fields",
  "too_many_fields",
  "malformed_line",
  "missing_column",
  "duplicate_column",
  "totals_row",
  "malformed_record",
  "nested_value",
  "formula_without_value",
  "merged_number",
] as const;

export type StructuralRule = (typeof structuralRules)[number];

/** The number in the mask that says why a record's shape is bad. */
export const structuralCode = (rule: StructuralRule) => structuralRules.indexOf(rule) + 1;

/** A reason to refuse a record: the rule and the column it is about; null where it is about the record. */
export interface Reason {
  readonly column: string | null;
  readonly rule: string;
  /** What the sentence may name besides, such as the spelling that was probably meant. Never the value itself. */
  readonly detail?: string;
}

interface Slot {
  readonly word: number;
  readonly shift: number;
  readonly reasons: readonly Reason[];
}

/**
 * Where each column's fault lies in the mask. A column's faults exclude each other, so one number per column is
 * enough: 0 fine, 1 the first reason, and so on. Numbers are packed into 62-bit words; the first word is never 0
 * when another is not, so `_mask = 0` alone means a good row.
 */
export interface MaskLayout {
  readonly words: number;
  readonly structural: Slot;
  readonly columns: ReadonlyMap<string, Slot>;
  readonly rules: ReadonlyMap<string, Slot>;
}

const wordBits = 62;
const spillBit = 1n;

export function layOutMask(contract: Contract): MaskLayout {
  let word = 0;
  let used = 1;
  const place = (reasons: readonly Reason[]): Slot => {
    const width = Math.ceil(Math.log2(reasons.length + 1));
    if (used + width > wordBits) {
      word += 1;
      used = 0;
    }
    const slot = { word, shift: used, reasons };
    used += width;
    return slot;
  };
  const structural = place(structuralRules.map((rule) => ({ column: null, rule })));
  const columns = new Map(
    contract.columns.map(({ name, optional, grammar }) => {
      const rules = [...(optional ? [] : ["missing"]), ...grammar.faults.map((fault) => fault.rule)];
      return [name, place(rules.map((rule) => ({ column: name, rule })))] as const;
    }),
  );
  const rules = new Map(
    contract.rules.map(
      (rule) => [rule.rule, place([{ column: rule.columns[0]!, rule: rule.rule }])] as const,
    ),
  );
  return { words: word + 1, structural, columns, rules };
}

/** Names of the mask columns, first word first. */
export const maskColumns = ({ words }: MaskLayout) =>
  Array.from({ length: words }, (_, word) => (word === 0 ? "_mask" : `_mask_${word + 1}`));

/** SQL that is true for the records of one structural rule. Their place is the lowest of the first word. */
export function hasStructure({ structural }: MaskLayout, rule: StructuralRule): string {
  const width = Math.ceil(Math.log2(structural.reasons.length + 1));
  return `((_mask >> ${structural.shift}) & ${(1 << width) - 1}) = ${structuralCode(rule)}`;
}

/** Every reason that a record's mask holds, in the contract's column order. */
export function readMask(layout: MaskLayout, words: readonly bigint[]): Reason[] {
  return [layout.structural, ...layout.columns.values(), ...layout.rules.values()].flatMap((slot) => {
    const width = BigInt(Math.ceil(Math.log2(slot.reasons.length + 1)));
    const code = Number((words[slot.word]! >> BigInt(slot.shift)) & ((1n << width) - 1n));
    return code === 0 ? [] : [slot.reasons[code - 1]!];
  });
}

/** SQL for word `word` of the mask, from SQL that gives each slot's number; `others` is true when a later word is not 0. */
export function packWord(layout: MaskLayout, word: number, codeOf: (slot: Slot) => string): string {
  const parts = [layout.structural, ...layout.columns.values(), ...layout.rules.values()]
    .filter((slot) => slot.word === word)
    .map((slot) => `((${codeOf(slot)})::bigint << ${slot.shift})`);
  if (word > 0 || layout.words === 1) return parts.join(" | ");
  const later = maskColumns(layout)
    .slice(1)
    .map((name) => `${name} <> 0`);
  return [`if(${later.join(" or ")}, ${spillBit}::bigint, 0::bigint)`, ...parts].join(" | ");
}
