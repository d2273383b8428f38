import { z } from "zod";
import { doc, hiddenFlag, type Mart, measure } from "../models/mart.ts";
import { rowsOfPartitions } from "../privacy/records.ts";

/**
 * Which agency handed in what for which period, from the first period that anybody handed in to the latest.
 *
 * `missing`: the agency reports and existed in the period, and nothing came. `unexpected`: something came of an agency that
 * did not exist then, or for a period that has not begun. A unit that does not report by itself is never missing.
 */
export const expectedPartitions = {
  indonesian: "Kiriman yang diharapkan, menurut perangkat daerah dan periode",
  english: "Expected deliveries by agency and period",
  grain: ["source", "city_id", "agency_id", "period"],
  audience: "public",
  disclosure: rowsOfPartitions,
  row: z.strictObject({
    source: z.string().meta(doc("Sumber", "Source")),
    city_id: z.string().meta(doc("Kota", "City")),
    agency_id: z.string().meta(doc("Kunci perangkat daerah pada masanya", "Key of the agency of its time")),
    period: z.string().meta(doc("Tahun, atau tahun dan bulan", "Year, or year and month")),
    state: z
      .enum(["missing", "unexpected", "present"])
      .meta(doc("Kosong, tidak diharapkan, atau ada", "Missing, unexpected or present")),
    row_count: z
      .int()
      .min(0)
      .nullable()
      .meta(measure("row_count", doc("Banyak baris termuat", "Rows loaded", "baris"))),
    is_suppressed: hiddenFlag("Banyak baris tentang orang", "Rows about people"),
  }),
  references: { city_id: "staging.entities.entity_id", agency_id: "staging.agencies.agency_id" },
} satisfies Mart;
export type ExpectedPartition = z.infer<typeof expectedPartitions.row>;
