import { z } from "zod";
import { doc, key, type Mart, measure, note } from "../models/mart.ts";
import { cityId, origin } from "../models/shared-columns.ts";

const mean = (words: ReturnType<typeof doc>) =>
  z.number().min(1).max(4).nullable().meta(measure("ikm_unsur", words));

/**
 * Each of the nine unsur of each survey (PermenPANRB 14/2017) with its interval, the widest that a mean on a scale of 1 to
 * 4 allows at 95 per cent, since surveys hand in no spread. Under thirty respondents the row stays, marked small and empty.
 */
export const serviceUnsur = {
  indonesian: "Sembilan unsur survei kepuasan masyarakat",
  english: "The nine unsur of the citizen satisfaction survey",
  grain: ["agency_id", "from_date", "to_date", "unsur_number"],
  audience: "public",
  row: z.strictObject({
    agency_id: z.string().meta(doc("Unit yang disurvei", "Unit surveyed")),
    from_date: z.string().meta(doc("Awal periode survei", "First day of the survey period")),
    to_date: z.string().meta(doc("Akhir periode survei", "Last day of the survey period")),
    unsur_number: z
      .int()
      .min(1)
      .max(9)
      .meta(note(doc("Nomor unsur", "Number of the unsur"))),
    unsur: z
      .enum([
        "requirements",
        "procedure",
        "completion_time",
        "fee",
        "product",
        "competence",
        "behaviour",
        "complaint_handling",
        "facilities",
      ])
      .meta(doc("Unsur", "Unsur")),
    year: z.int().meta(key(doc("Tahun", "Year", "tahun"))),
    city_id: cityId,
    respondents: z
      .int()
      .min(30)
      .nullable()
      .meta(
        measure(
          "ikm_respondents",
          doc("Responden; kosong di bawah 30", "Respondents; empty under 30", "orang"),
        ),
      ),
    is_small: z
      .boolean()
      .meta(doc("Kurang dari 30 responden: digambar berongga", "Fewer than 30 respondents: drawn hollow")),
    mean_value: mean(
      doc("Rata-rata 1–4; kosong di bawah 30 responden", "Mean of 1–4; empty under 30 respondents", "nilai"),
    ),
    mean_low: mean(
      doc("Batas bawah selang terlebar 95 persen", "Lower end of the widest 95 per cent interval", "nilai"),
    ),
    mean_high: mean(
      doc("Batas atas selang terlebar 95 persen", "Upper end of the widest 95 per cent interval", "nilai"),
    ),
    origin,
  }),
  references: { agency_id: "staging.agencies.agency_id", city_id: "staging.entities.entity_id" },
  tests: {
    small_surveys_show_nothing: `
      select agency_id, from_date from marts.service_unsur
      where is_small and coalesce(respondents, mean_value, mean_low, mean_high) is not null`,
    nine_unsur_make_the_index: `
      select agency_id, from_date, to_date, 25 * avg(u.mean_value) as of_unsur, any_value(q.ikm) as of_survey
      from marts.service_unsur as u
      join marts.service_quality as q using (agency_id, from_date, to_date)
      group by all
      having count(*) <> 9 or abs(25 * avg(u.mean_value) - any_value(q.ikm)) > 0.02`,
  },
} satisfies Mart;
export type ServiceUnsur = z.infer<typeof serviceUnsur.row>;
