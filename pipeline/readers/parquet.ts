import { quote } from "../contract/grammar.ts";
import { meaningOf } from "../contract/headers.ts";
import { structuralCode } from "../contract/mask.ts";
import { JejakError } from "../errors.ts";
import type { OpenFile } from "./open.ts";
import type { Records } from "./records.ts";
import { plainDecimal, unlikeThousands } from "./typed.ts";

/**
 * Opens a Parquet file as records: every typed value as the text that the grammars take, days as ISO, instants as they
 * stand on a clock in Asia/Jakarta. A list or a struct in a column of the contract spoils its record. Every value is read
 * once beforehand, so that a damaged file is refused with its name rather than met half-way.
 */
export async function readParquet({ name, path, terms, warehouse }: OpenFile): Promise<Records> {
  const source = `read_parquet(${quote(path)}, binary_as_string = true)`;
  const means = meaningOf(terms);
  const { columns, count } = await survey();
  const fields = columns.map(({ name: column, type }, position) => {
    const value = `"${column.replaceAll('"', '""')}"`;
    return isNested(type) ? `${value} is not null as n${position}` : `${textOf(value, type)} as c${position}`;
  });
  const nested = columns.flatMap(({ name: column, type }, position) =>
    isNested(type) && means(column) !== undefined ? [`n${position}`] : [],
  );
  const shape =
    nested.length === 0 ? "0" : `if(${nested.join(" or ")}, ${structuralCode("nested_value")}, 0)`;
  return {
    header: columns.map(({ name: column }) => column),
    sql:
      `select null::bigint as _row, (${shape})::tinyint as _shape, * ` +
      `from (select ${fields.join(", ")} from ${source})`,
    firstRow: 1,
    field: (position) => (isNested(columns[position]!.type) ? "null::varchar" : `c${position}`),
    isNumber: (position) => String(isNumeric(columns[position]!.type)),
    count,
  };

  async function survey() {
    try {
      const found = await warehouse.columns(`select * from ${source}`);
      const [about] = await warehouse.rows<{ count: number }>(
        `select num_rows as count from parquet_file_metadata(${quote(path)})`,
      );
      const values = found.map((_, position) => `v${position}`).join(", ");
      // A plain count would be answered from the statistics, and a damaged page not met.
      await warehouse.rows(`select bit_xor(hash(${values}))::varchar from ${source} as t(${values})`);
      return { columns: found, count: about!.count };
    } catch (cause) {
      throw new JejakError(
        {
          indonesian: `${name}: berkas Parquet ini rusak atau terpotong`,
          english: `${name}: this Parquet file is damaged or cut off`,
          hint: "ekspor ulang dan taruh lagi di folder inbox-nya / export it anew and drop it into its inbox folder again",
        },
        { cause },
      );
    }
  }
}

const isNested = (type: string) => /^(?:STRUCT|MAP|UNION)\(|\]$|^VARIANT/.test(type);
const isFloat = (type: string) => type === "DOUBLE" || type === "FLOAT";
const isNumeric = (type: string) => isFloat(type) || /^U?(?:TINY|SMALL|BIG|HUGE)?INT|^DECIMAL/.test(type);

function textOf(value: string, type: string): string {
  if (isFloat(type))
    // Programs without empty whole numbers keep them as 12.0.
    return `if(abs(${value}) < 1e15 and ${value} = trunc(${value}), ${value}::bigint::varchar, ${unlikeThousands(`${value}::varchar`)})`;
  if (type.startsWith("DECIMAL")) return unlikeThousands(plainDecimal(`${value}::varchar`));
  if (type === "TIMESTAMP WITH TIME ZONE") return clockText(`timezone('Asia/Jakarta', ${value})`);
  if (type.startsWith("TIMESTAMP")) return clockText(value);
  return `${value}::varchar`;
}

/** Midnight is how a program without dates writes a day. */
const clockText = (value: string) =>
  `if(${value} = date_trunc('day', ${value}), ${value}::date::varchar, ${value}::varchar)`;
