import { quote } from "../../contract/grammar.ts";

// Strings are passed over whole, and a minus that begins no number is the one of an infinity.
const between = String.raw`(?:[^"0-9-]|-[A-Za-z]|"(?:[^"\\]|\\.)*")*`;
const number = "-?[0-9][0-9.eE+-]*";

// The engine writes a number as short as it can. Whatever it may write otherwise than it stands: zeros behind decimals,
// powers of ten, more digits than a number holds, numbers close to zero.
const mayDiffer = "[.][0-9]+0(?:[^0-9]|$)|[0-9][eE]|[.][0-9]{9}|[0-9]{9}[.]|0[.]000|-0";

/**
 * SQL for a JSON object in which numbers are strings of their own characters, so that `1.10` stays `1.10` and `1e3` stays
 * `1e3`. `hasDecimals` is SQL that says whether there are any that could change; it spares the others the work.
 */
export function asWritten(json: string, hasDecimals: string): string {
  const quoted = `regexp_replace(${json}, ${quote(`(${between})(${number}|$)`)}, '\\1"\\2"', 'g')`;
  // The end of the text counts as a number without digits.
  return (
    `case when ${hasDecimals} and regexp_matches(${json}, ${quote(mayDiffer)}) ` +
    `then left(${quoted}, -2) else ${json} end`
  );
}
