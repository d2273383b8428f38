import { z } from "zod";
import { doc, type Mart, measure, note } from "../models/mart.ts";
import type { Unit } from "../models/units.ts";
import { isProvisional, origin, shortName } from "../models/shared-columns.ts";

/** A count that successions carry over by their shares. */
const carried = (metric: string, words: ReturnType<typeof doc>) =>
  z.number().min(0).nullable().meta(measure(metric, words));

/** The same count, with every share that has no source taken as 0 or as 1. */
const countWith = (share: 0 | 1, metric: string, unit: Unit) =>
  carried(
    metric,
    doc(`Sama, bagian tanpa sumber dihitung ${share}`, `The same, an unsourced share at ${share}`, unit),
  );

/** A score, which at most a rename passes on. */
const score = ([min, max]: readonly [number, number], metric: string, words: ReturnType<typeof doc>) =>
  z.number().min(min).max(max).nullable().meta(measure(metric, words));

/**
 * What each agency handed in and how citizens judged it, year by year, in two views: `was`, the agency as it was that
 * year, and `is`, the history carried to the agency of today. Counts are carried by the share of each succession; where a
 * share has no source the count is empty and stands at 0 and at 1 in `_low` and `_high`. Scores pass a rename only; they
 * begin anew in the year of a merger, split or re-cut (`scores_from_year`), and no change is computed across it. Maturity is
 * computed from levels, with the weights of the year that `maturity_method_year` names.
 *
 * Units below an agency count for it: counts add up, IKM weighs by respondents, maturity by innovations, complaints by
 * complaints; an Ombudsman or PEKPPP score has no weight and stays with the unit that was assessed. A count is 0 where
 * the city handed in submissions of the year and none is the agency's, and empty where it handed in none at all.
 */
export const agencyYear = {
  indonesian: "Perangkat daerah per tahun",
  english: "Agencies by year",
  grain: ["agency_id", "year", "view"],
  audience: "public",
  row: z.strictObject({
    agency_id: z.string().meta(doc("Perangkat daerah pelapor", "Reporting agency")),
    year: z.int().meta(doc("Tahun pengajuan atau survei", "Year of submission or survey", "tahun")),
    view: z
      .enum(["was", "is"])
      .meta(doc("Sudut pandang: sebagaimana dulu atau kini", "View: as it was or as it is")),
    city_id: z.string().meta(doc("Kota", "City")),
    short_name: shortName,
    is_provisional: isProvisional,
    innovations: carried(
      "innovations_submitted",
      doc(
        "Inovasi yang diajukan; kosong bila bagian pembawanya tidak bersumber",
        "Innovations submitted; empty where a share that carries it has no source",
        "inovasi",
      ),
    ),
    innovations_low: countWith(0, "innovations_submitted", "inovasi"),
    innovations_high: countWith(1, "innovations_submitted", "inovasi"),
    innovations_new: carried(
      "innovations_new",
      doc(
        "Di antaranya yang mulai diterapkan tahun sebelumnya; kosong bila bagian pembawanya tidak bersumber",
        "Of these, implemented the year before; empty where a share that carries it has no source",
        "inovasi",
      ),
    ),
    innovations_new_low: countWith(0, "innovations_new", "inovasi"),
    innovations_new_high: countWith(1, "innovations_new", "inovasi"),
    innovations_digital: carried(
      "innovations_digital",
      doc(
        "Di antaranya yang digital; kosong bila bagian pembawanya tidak bersumber",
        "Of these, digital; empty where a share that carries it has no source",
        "inovasi",
      ),
    ),
    innovations_digital_low: countWith(0, "innovations_digital", "inovasi"),
    innovations_digital_high: countWith(1, "innovations_digital", "inovasi"),
    complaints_received: carried(
      "complaints_received",
      doc(
        "Pengaduan masuk; kosong bila bagian pembawanya tidak bersumber",
        "Complaints received; empty where a share that carries it has no source",
        "pengaduan",
      ),
    ),
    complaints_received_low: countWith(0, "complaints_received", "pengaduan"),
    complaints_received_high: countWith(1, "complaints_received", "pengaduan"),
    has_unsourced_share: z
      .boolean()
      .meta(doc("Ada bagian yang tidak bersumber", "A share without a source bears on the row")),
    mean_verified_maturity: score(
      [0, 111],
      "mean_verified_maturity",
      doc("Rata-rata kematangan terverifikasi, 0–111", "Mean verified maturity, 0–111", "poin"),
    ),
    mean_verified_maturity_net: score(
      [0, 111],
      "mean_verified_maturity_net",
      doc(
        "Sama, tanpa empat indikator yang sendirinya hasil: kemudahan proses, pengaduan, kemanfaatan, monitoring",
        "The same without the four indicators that are outcomes themselves: ease, complaints, benefit, monitoring",
        "poin",
      ),
    ),
    maturity_method_year: z
      .int()
      .nullable()
      .meta(
        note(
          doc(
            "Tahun metode yang bobot indikatornya dipakai untuk kematangan; berbeda dari tahun baris bila bobot tahun itu tidak ditemukan",
            "Method year whose weights of indicators the maturity was computed with; another than the row's where those of its year were not found",
            "tahun",
          ),
        ),
      ),
    ikm: score(
      [25, 100],
      "ikm",
      doc(
        "IKM dihitung dari sembilan unsur, 25–100; kosong di bawah 30 responden",
        "IKM from the nine unsur, 25–100; empty under 30 respondents",
        "indeks",
      ),
    ),
    ikm_respondents: z
      .int()
      .min(30)
      .nullable()
      .meta(
        measure(
          "ikm_respondents",
          doc("Responden SKM; kosong di bawah 30", "Respondents; empty under 30", "orang"),
        ),
      ),
    ikm_change: z
      .number()
      .nullable()
      .meta(
        measure(
          "ikm",
          doc(
            "Selisih dari tahun sebelumnya; kosong bila melintasi perubahan perangkat daerah, jeda, atau metode",
            "Difference from the year before; empty across a succession, a gap or a change of method",
            "indeks",
          ),
        ),
      ),
    complaint_resolution_pct: z
      .number()
      .min(0)
      .nullable()
      .meta(
        measure(
          "complaint_resolution",
          doc(
            "Pengaduan selesai dari yang masuk; di atas 100 bila menyelesaikan pengaduan tahun lalu",
            "Complaints solved of those received; above 100 where older ones were solved",
            "persen",
          ),
        ),
      ),
    complaint_median_days: z
      .number()
      .min(0)
      .nullable()
      .meta(
        measure(
          "complaint_median_days",
          doc(
            "Median hari penyelesaian pengaduan, dari median tiap bulan menurut banyak yang selesai; perkiraan",
            "Median days to resolve a complaint, of the months' medians by how many were resolved; an estimate",
            "hari",
          ),
        ),
      ),
    ombudsman: score(
      [0, 100],
      "ombudsman",
      doc(
        "Nilai kepatuhan Ombudsman atas unit ini sendiri",
        "Ombudsman's compliance score of this unit itself",
        "poin",
      ),
    ),
    pekppp: score(
      [0, 5],
      "pekppp",
      doc("Indeks PEKPPP atas unit ini sendiri", "PEKPPP index of this unit itself", "indeks"),
    ),
    scores_from_year: z
      .int()
      .nullable()
      .meta(
        note(
          doc(
            "Skor dimulai dari awal sejak tahun ini; kosong bila tidak pernah bergabung atau dipecah",
            "Scores begin anew in this year; empty where it never merged or split",
            "tahun",
          ),
        ),
      ),
    carried_from: z
      .string()
      .nullable()
      .meta(
        doc("Perangkat daerah lama yang sejarahnya dibawa", "Former agencies whose history is carried here"),
      ),
    succession: z.string().nullable().meta(doc("Rantai perubahannya", "Their chains of changes")),
    succession_precision: z
      .enum(["day", "month", "year", "unknown"])
      .nullable()
      .meta(doc("Ketelitian tanggal perubahan yang paling kasar", "Coarsest precision of a date in them")),
    succession_confidence: z
      .enum(["A", "B", "C"])
      .nullable()
      .meta(doc("Keyakinan terendah di dalamnya", "Lowest confidence in them")),
    origin,
  }),
  references: { agency_id: "staging.agencies.agency_id", city_id: "staging.entities.entity_id" },
  tests: {
    every_reporting_agency_has_its_year: `
      select a.agency_id, y.year
      from staging.agencies as a
      join (select distinct city_id, year from marts.agency_year) as y on y.city_id = a.city_id
      where a.is_reporting
        and y.year between coalesce(year(a.valid_from), y.year) and coalesce(year(a.valid_to), y.year)
        and not exists (
          from marts.agency_year as own where own.agency_id = a.agency_id and own.year = y.year and own.view = 'was')`,
    complaints_add_up_to_those_handed_in: `
      select city_id, year, complaints, handed_in
      from (select city_id, year, sum(complaints_received) as complaints from marts.agency_year where view = 'was' group by all)
      join (select city_id, year(month) as year, sum(received) as handed_in from staging.complaints group by all) using (city_id, year)
      where complaints <> handed_in`,
    no_city_mixes_origins: `
      select city_id from marts.agency_year
      group by city_id having bool_or(origin = 'sample') and bool_or(origin <> 'sample')`,
    bounds_hold_the_count: `
      select agency_id, year, view from marts.agency_year
      where not coalesce(innovations between innovations_low and innovations_high, true)`,
    // A change of names neither makes nor loses what the city handed in.
    nothing_is_lost_or_made: `
      select city_id, year,
          sum(innovations) filter (view = 'was') as was,
          sum(innovations_low) filter (view = 'is') as least,
          sum(innovations_high) filter (view = 'is') as most,
      from marts.agency_year group by all having was < least - 0.01 or was > most + 0.01`,
  },
} satisfies Mart;
export type AgencyYear = z.infer<typeof agencyYear.row>;
