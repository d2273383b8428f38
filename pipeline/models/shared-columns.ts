import { z } from "zod";
import { doc } from "./mart.ts";

/** Columns that mean the same in every mart that has them. */
export const cityId = z
  .string()
  .meta(doc("Kota; contoh = Kota Contoh, rekaan", "City; contoh = the fictional Kota Contoh"));

export const shortName = z.string().meta(doc("Nama pendek", "Short name"));

export const isProvisional = z
  .boolean()
  .meta(doc("Tahun berjalan, masih dapat berubah", "The open year, may still change"));

export const origin = z.enum(["published", "inbox", "sample"]).meta(doc("Asal baris", "Origin of the row"));
