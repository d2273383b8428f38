import { like, matches, peeled, primitive, quote, readGrammar, wholly } from "./grammar.ts";
import { decimal, integer } from "./numbers.ts";

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

// Spreadsheets put a no-break space behind "Rp", and several where they align amounts.
const gap = "[ \u00a0]*";
const currency = `^(-?)[Rr][Pp][.]?${gap}`;
const noCents = "(?:,-|[.,]0{1,2})$";

/**
 * Whole rupiah: `Rp 1.234.567`, `Rp1.234.567,00`, `1.234.567,-`, `1234567`. Cents other than zero are refused, not rounded.
 */
export function rupiah(bounds: Bounds = {}) {
  const whole = readGrammar(integer(bounds)).grammar;
  const cents = like("precision", "-?(?:[0-9]{1,15}|[1-9][0-9]{0,2}(?:[.,][0-9]{3})+)[.,][0-9]{1,2}");
  return primitive(
    peeled(
      {
        ...whole,
        faults: [cents, ...whole.faults],
        plain: { ...whole.plain, skips: whole.plain.skips + 1 },
      },
      (text) => text.replace(new RegExp(currency, "u"), "$1").replace(new RegExp(noCents, "u"), ""),
      (text) => `regexp_replace(regexp_replace(${text}, ${quote(currency)}, '\\1'), ${quote(noCents)}, '')`,
    ),
  );
}

const sign = `${gap}%$`;
const part = "-?0[.,][0-9]*[1-9][0-9]*";

/**
 * Percent: `62,5 %`, `62.5`, `100`. A spreadsheet keeps 95 % as 0.95, so a fraction below one counts as percent only
 * with its sign: `0,5 %`.
 */
export function percent({ scale, ...bounds }: Bounds & { scale: number }) {
  const number = readGrammar(decimal({ scale, ...bounds, isSmall: true })).grammar;
  const isPart = wholly(part);
  const inner = peeled(
    number,
    (text) => text.replace(new RegExp(sign, "u"), ""),
    (text) => `regexp_replace(${text}, ${quote(sign)}, '')`,
  );
  return primitive({
    ...inner,
    plain: {
      ...number.plain,
      skips: number.plain.skips + 1,
      is: (cell, cast) => `(${cast} >= 1 or ${cell} = '0') and ${number.plain.is(cell, cast)}`,
    },
    faults: [
      { rule: "ambiguous_percent", test: (text) => isPart.test(text), sql: (text) => matches(text, part) },
      ...inner.faults,
    ],
  });
}
