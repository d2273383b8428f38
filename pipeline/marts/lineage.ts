import { z } from "zod";
import { doc, type Mart } from "../models/mart.ts";

/** Which table reads which, read from the SQL itself. */
export const lineage = {
  indonesian: "Silsilah tabel",
  english: "Lineage of tables",
  grain: ["reader", "reads"],
  audience: "public",
  row: z.strictObject({
    reader: z.string().meta(doc("Tabel", "Table")),
    reads: z.string().meta(doc("Membaca", "Reads")),
    defined_in: z.string().meta(doc("Ditentukan dalam berkas", "Defined in file")),
  }),
} satisfies Mart;
export type Lineage = z.infer<typeof lineage.row>;
