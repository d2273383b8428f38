import type { Sentence } from "../../dashboards/sentences/voice.ts";
import type { Tables } from "../../dashboards/sentences/kinds.ts";
import { aboutFigures } from "./forbidden-figures.ts";
import { aboutOthers } from "./forbidden-others.ts";

/** What a sentence may not do. Judged from its text and the tables alone, not from how it was made. */
export type Rule =
  | "cause"
  | "nothing"
  | "break"
  | "gap"
  | "unresolved"
  | "band"
  | "rank"
  | "ranking"
  | "course"
  | "target"
  | "funnel"
  | "agency"
  | "share"
  | "hidden"
  | "untestable"
  | "exploratory"
  | "overlap"
  | "placebo"
  | "zero"
  | "planted"
  | "provisional"
  | "sample"
  | "origins"
  | "real name";

export interface Read {
  readonly kind: string;
  readonly text: string;
  /** Numbers of the text, with a point for decimals; years among them. */
  readonly numbers: ReadonlySet<string>;
  readonly years: readonly number[];
}

export type Judge = (sentence: Read, tables: Tables) => Rule[];

/** Words that make one thing the cause of another, in both languages. */
const causes =
  /\b(meny[ei]bab\w*|disebabkan|penyebab\w*|karena|sehingga|berkat|(meng)?akibat\w*|berdampak|dampak\w*|(di|mem)?pengaruh\w*|berpengaruh|memicu|dipicu|mendorong|didorong|menghasilkan|membuahkan|buah dari|hasil dari|menaikkan|menurunkan|meningkatkan|memperbaiki|cause[sd]?|because|due to|owing to|thanks to|le(ads?|d) to|result(s|ed)? (in|from)|as a result|effects? (of|on)|impact\w*|affect\w*|influence\w*|driv(es?|en|ing)|dr[ou]ve|boost\w*|rais(es|ed|ing)|lower(s|ed|ing)\b|improv\w+|contribut\w+|made possible|explains?|explained by)\b/i;

/** The one effect that may be named: the generator's own. */
const plantedEffect = /an effect of [\d.]+ was planted/;

const general: Judge = ({ text }) => [
  ...(causes.test(text.replace(plantedEffect, "")) ? (["cause"] as const) : []),
  ...(/null|undefined|NaN|Infinity/.test(text) ? (["nothing"] as const) : []),
];

export function forbidden(kind: string, sentence: Sentence, tables: Tables): Rule[] {
  const read = readText(kind, sentence.text);
  return [general, aboutFigures, aboutOthers].flatMap((judge) => judge(read, tables));
}

/** `1.234,56` of Indonesian and `1,234.56` of English are both `1234.56`. */
export function readText(kind: string, text: string): Read {
  const isEnglish = /\d\.\d{1,2}\b(?!\d)/.test(text) && !/\d,\d{1,3}\b/.test(text);
  const numbers = (text.match(/\d[\d.,]*\d|\d/g) ?? []).map((token) =>
    isEnglish ? token.replaceAll(",", "") : token.replaceAll(".", "").replace(",", "."),
  );
  const years = numbers.map(Number).filter((number) => number >= 2018 && number <= 2027);
  return { kind, text, numbers: new Set(numbers), years };
}
