import fc from "fast-check";
import type { ContractColumn } from "../../pipeline/contract/contract.ts";

// What engines, spreadsheets and alphabets do that a contract must not follow.
const notorious = [
  "epoch|infinity|-Infinity|nan|NULL|null|true|ya|TIDAK|0|1|-0|-0,0|0x1F|1e3|1E-2|+5|1_000|5.|.5|-|--1|000|007",
  "1.234|1,234|1.234,56|1,234.56|12.34.567|1.234.567|-1.000|62,3|123.456.789.012,1234|999.999.999.999.999,9",
  "1.234.567.890.123.456|١٢٣|１２３|Ⅻ|½|1\u00a0000|Rp 1.000|62,3%",
  "2022-01-20|20/01/2022|31/02/2021|29-2-2024|12/25/2023|1/1/21|20 Januari 2022|5 PEB 2020|20000|44581|69999",
  "70000|0000-01-01|0001-1-1|9999-12-31|20 MEİ 2022|2022-01-20 BC|2022-1-1\n|1 ſept 2022|3 toString 2020",
  "\n|\u00a0|\ufeff| \t\r\n|\u3000|\u2028|A|a|B|İ|ı|ſ|\u212a|K|k|ß|ﬁ|e\u0301|💡|👩‍👩‍👧|\ud83c\uddee\ud83c\udde9|\u0000|a\u0000b",
  "'|''|\"|\"\"|\\|\\n|%|$1|{}|[]|a,b|a;b|--|/*|constructor|__proto__|dinas--contoh|35.76|35.76.01.1001|001, 002|12a",
]
  .concat(
    "198609262015051001|1986 0926 201505 1 001|a 19860926-201505-1-001.|x198609262015051001|1.98609262015051E+17|198609262015051000",
    "NIK 3576010101900001 |3576.0101.0190.0001|35.76.01-410190-0001|7576010101900001x|222222222222222222|19860926201505100",
  )
  .flatMap((texts) => texts.split("|"))
  .concat([15, 16, 40].map((length) => "9".repeat(length)))
  .concat([200, 201, 2001].map((length) => "a".repeat(length)))
  .concat(`0,${"3".repeat(31)}`, "0,123456789", "-1,234", "💡".repeat(5), "💡".repeat(6));

/** Texts of every column that were right once: what the grammars take, in the writings they take it in. */
const likely = fc.oneof(
  fc.integer({ min: -5, max: 3000 }).map(String),
  fc.integer({ min: 1, max: 99_999_999 }).map((whole) => whole.toLocaleString("id-ID")),
  fc
    .tuple(fc.integer({ min: 0, max: 999_999_999_999 }), fc.stringMatching(/^[0-9]{0,6}$/u), fc.boolean())
    .map(
      ([whole, places, indonesian]) =>
        `${whole.toLocaleString(indonesian ? "id-ID" : "en-US")}${indonesian ? "," : "."}${places}`,
    ),
  fc
    .tuple(fc.stringMatching(/^[0-9]{1,14}$/u), fc.constantFrom(",", "."), fc.stringMatching(/^[0-9]{1,8}$/u))
    .map((parts) => parts.join("")),
  fc
    .date({ min: new Date("1900-01-01"), max: new Date("2150-12-31"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  fc
    .tuple(
      fc.integer({ min: 0, max: 32 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 2200 }),
    )
    .chain((parts) => fc.constantFrom("/", "-", ".").map((mark) => parts.join(mark))),
  fc
    .tuple(
      fc.integer({ min: 0, max: 32 }),
      fc.constantFrom("januari", "Peb", "MEI", "agustus", "nop.", "May"),
      fc.integer({ min: 0, max: 2200 }),
    )
    .map((parts) => parts.join(" ")),
  fc.stringMatching(/^[a-z0-9]{1,4}(?:[-_][a-z0-9]{1,4}){0,3}$/u),
  fc.lorem({ maxCount: 6 }),
);

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(..."0123456789.,-+/eExX \u00a0\ufeff'\"\tıİſ\u212a１"), maxLength: 14 }),
);

/** One slip of the hand: a character put in, left out, doubled or put in another case, or blanks around it. */
const slips: readonly ((text: string, at: number) => string)[] = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.charAt(at) + text.slice(at),
  (text, at) => `${text.slice(0, at)}.${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)},${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}-${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\u0000${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}é${text.slice(at)}`,
  (text) => text.toUpperCase(),
  (text) => text.toLocaleUpperCase("tr"),
  (text) => text.replace("k", "\u212a").replace("s", "ſ"),
  (text) => ` \ufeff${text}\u00a0\n`,
  (text) => `${text}\u3000`,
];

/** A cell of a column: often right, often nearly right, sometimes anything; null where the record has none. */
function nastyCell({ grammar }: ContractColumn): fc.Arbitrary<string | null> {
  const members = grammar.accepts.split(/ · |–/u).filter((member) => member !== "");
  const right = fc.oneof(likely, ...(members.length > 0 ? [fc.constantFrom(...members)] : []));
  const slipped = fc
    .tuple(right, fc.constantFrom(...slips), fc.nat({ max: 12 }))
    .map(([text, slip, at]) => slip(text, Math.min(at, text.length)));
  return fc
    .oneof(
      { weight: 8, arbitrary: right },
      { weight: 4, arbitrary: slipped },
      { weight: 3, arbitrary: fc.constantFrom(...notorious) },
      { weight: 2, arbitrary: anyText },
      { weight: 2, arbitrary: fc.constantFrom(null, "") },
    )
    .map((cell) => (cell === null ? null : Buffer.from(cell).toString()));
}

/** Records of a contract, to be judged twice. */
export const nastyRecords = (columns: readonly ContractColumn[], count: number) =>
  fc.array(
    fc.record(Object.fromEntries(columns.map((column) => [column.name, nastyCell(column)] as const))),
    {
      minLength: count,
      maxLength: count,
    },
  );
