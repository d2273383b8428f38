import { z } from "zod";
import { doc, type Mart, parameter } from "../models/mart.ts";

/** The method of the index by year: what was found of it, and which parameters no source confirms. */
export const iidMethods = {
  indonesian: "Metode IID menurut tahun",
  english: "Method of the index by year",
  grain: ["method_year"],
  audience: "public",
  row: z.strictObject({
    method_year: z.int().meta(doc("Tahun metode", "Year of the method", "tahun")),
    method_status: z
      .string()
      .meta(doc("Status: selesai, berjalan, prognosis", "Status: finished, running, prognosis")),
    scale: z.string().nullable().meta(doc("Skala", "Scale")),
    aspects: z
      .int()
      .nullable()
      .meta(parameter("iid", doc("Banyak aspek", "Aspects"))),
    variables: z
      .int()
      .nullable()
      .meta(parameter("iid", doc("Banyak variabel", "Variables"))),
    indicators: z
      .int()
      .nullable()
      .meta(parameter("iid", doc("Banyak indikator", "Indicators"))),
    divisor_floor: z
      .int()
      .nullable()
      .meta(
        parameter(
          "iid",
          doc("Pembagi terkecil rata-rata kematangan", "Least divisor of mean maturity", "inovasi"),
        ),
      ),
    volume_per_innovation: z
      .number()
      .nullable()
      .meta(parameter("iid", doc("Skor tiap inovasi", "Score per innovation"))),
    volume_cap: z
      .int()
      .nullable()
      .meta(
        parameter(
          "iid",
          doc("Batas jumlah inovasi yang diskor", "Number of innovations that scores at most", "inovasi"),
        ),
      ),
    yandas_gate_min: z
      .int()
      .nullable()
      .meta(
        parameter(
          "iid",
          doc("Pelayanan dasar minimum yang harus terisi", "Basic services that must be covered"),
        ),
      ),
    yandas_gate_of: z
      .int()
      .nullable()
      .meta(parameter("iid", doc("Banyak pelayanan dasar", "Basic services in all"))),
    spd_max: z
      .number()
      .nullable()
      .meta(parameter("iid", doc("Skor SPD tertinggi", "Highest SPD score"))),
    sid_max: z
      .number()
      .nullable()
      .meta(parameter("iid", doc("Kematangan tertinggi", "Highest maturity"))),
    volume_max: z
      .number()
      .nullable()
      .meta(parameter("iid", doc("Skor jumlah tertinggi", "Highest volume score"))),
    total_max: z
      .number()
      .nullable()
      .meta(parameter("iid", doc("Skor keseluruhan tertinggi", "Highest total score"))),
    formula_status: z
      .string()
      .meta(
        doc(
          "Status rumus: confirmed, unconfirmed, unknown",
          "Status of the formula: confirmed, unconfirmed, unknown",
        ),
      ),
    unconfirmed_parameters: z
      .string()
      .nullable()
      .meta(doc("Parameter tanpa sumber yang memastikan", "Parameters that no source confirms")),
    eligibility: z.string().nullable().meta(doc("Syarat inovasi", "Eligibility")),
    implemented_from: z
      .string()
      .nullable()
      .meta(doc("Awal jendela penerapan", "First day of the implementation window")),
    implemented_to: z
      .string()
      .nullable()
      .meta(doc("Akhir jendela penerapan", "Last day of the implementation window")),
    max_submissions: z
      .int()
      .nullable()
      .meta(
        parameter(
          "iid",
          doc("Paling banyak diajukan berapa kali", "Times that one innovation may be entered"),
        ),
      ),
    entry_opened_on: z.string().nullable().meta(doc("Entri dibuka", "Entry opened")),
    entry_planned_close_on: z
      .string()
      .nullable()
      .meta(doc("Penutupan entri menurut rencana", "Planned close of the entry")),
    entry_closed_on: z.string().nullable().meta(doc("Entri ditutup", "Entry closed")),
    legal_basis: z.string().nullable().meta(doc("Dasar hukum", "Legal basis")),
    source_id: z.string().meta(doc("Kunci sumber", "Citation key")),
    confidence: z.enum(["A", "B", "C"]).meta(doc("Tingkat keyakinan", "Confidence mark")),
    note: z.string().nullable().meta(doc("Catatan", "Note")),
  }),
} satisfies Mart;
export type IidMethod = z.infer<typeof iidMethods.row>;
