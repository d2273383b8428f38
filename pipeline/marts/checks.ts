import { z } from "zod";
import { doc, type Mart, measure } from "../models/mart.ts";

/** Conditions that every build must meet, with what was found. A release exists only if all of them passed. */
export const checks = {
  indonesian: "Pemeriksaan data",
  english: "Data checks",
  grain: ["mart", "check"],
  audience: "public",
  row: z.strictObject({
    mart: z.string().meta(doc("Tabel", "Table")),
    check: z.string().meta(doc("Pemeriksaan", "Check")),
    passed: z.boolean().meta(doc("Lulus", "Passed")),
    rows_checked: z
      .int()
      .min(0)
      .meta(measure("row_count", doc("Baris diperiksa", "Rows checked", "baris"))),
    rows_failed: z
      .int()
      .min(0)
      .meta(measure("row_count", doc("Baris gagal", "Rows failed", "baris"))),
  }),
} satisfies Mart;
export type Check = z.infer<typeof checks.row>;
