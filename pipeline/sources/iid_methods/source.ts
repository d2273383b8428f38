import { z } from "zod";
import { date } from "../../contract/dates.ts";
import { decimal, integer, year } from "../../contract/numbers.ts";
import { ordered } from "../../contract/rules.ts";
import { oneOf, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * The rules of the regional innovation index (IID) by year of measurement: scale, counts, formula parameters,
 * eligibility.
 *
 * `score = (SPD + sum of maturity / max(divisor_floor, n) + volume_per_innovation × min(n, volume_cap)) /
 * total_max × 100`, the volume being zero when fewer than `yandas_gate_min` basic services are covered. A
 * cell is empty where no source states it; `unconfirmed_parameters` names what a user of the year's formula
 * has to assume, stated or not.
 */
export default {
  row: z.strictObject({
    method_year: column(year({ min: 2018 }), {
      aliases: ["tahun", "tahun metode"],
      unit: "tahun",
      keterangan: "Tahun pengukuran",
      description: "Year of measurement",
    }),
    method_status: column(oneOf(["selesai", "berjalan", "prognosis"]), {
      aliases: ["status"],
      keterangan: "Selesai diukur, sedang berjalan, atau prognosis yang lemah",
      description: "Measured, under way, or a weak prognosis",
    }),
    scale: column(
      oneOf(["unbounded", "0-100", "unresolved"], {
        "tanpa batas": "unbounded",
        "belum pasti": "unresolved",
      }).nullable(),
      {
        aliases: ["skala"],
        keterangan: "Skala: jumlah tanpa batas, 0 sampai 100, atau belum pasti",
        description: "Scale: unbounded sum, 0 to 100, or unresolved",
      },
    ),
    aspects: column(integer({ min: 1, max: 100 }).nullable(), {
      aliases: ["aspek"],
      keterangan: "Jumlah aspek",
      description: "Number of aspects",
    }),
    variables: column(integer({ min: 1, max: 100 }).nullable(), {
      aliases: ["variabel"],
      keterangan: "Jumlah variabel",
      description: "Number of variables",
    }),
    indicators: column(integer({ min: 1, max: 100 }).nullable(), {
      aliases: ["indikator"],
      keterangan: "Jumlah indikator",
      description: "Number of indicators",
    }),
    spd_indicators: column(integer({ min: 1, max: 100 }).nullable(), {
      aliases: ["indikator spd"],
      keterangan: "Indikator satuan pemerintah daerah",
      description: "Indicators of the government unit",
    }),
    sid_indicators: column(integer({ min: 1, max: 100 }).nullable(), {
      aliases: ["indikator sid"],
      keterangan: "Indikator satuan inovasi, tanpa jumlah inovasi",
      description: "Indicators of the innovation unit, without the count",
    }),
    divisor_floor: column(integer({ min: 1, max: 1000 }).nullable(), {
      aliases: ["pembagi minimum"],
      unit: "inovasi",
      keterangan: "Pembagi terkecil rata-rata kematangan",
      description: "Smallest divisor of the mean maturity",
    }),
    volume_per_innovation: column(decimal({ scale: 4, min: 0 }).nullable(), {
      aliases: ["nilai per inovasi"],
      unit: "poin",
      keterangan: "Nilai jumlah untuk tiap inovasi",
      description: "Volume score per innovation",
    }),
    volume_cap: column(integer({ min: 1 }).nullable(), {
      aliases: ["batas jumlah"],
      unit: "inovasi",
      keterangan: "Inovasi terbanyak yang dihitung",
      description: "Most innovations that count",
    }),
    yandas_gate_min: column(integer({ min: 0, max: 6 }).nullable(), {
      aliases: ["gerbang yandas"],
      keterangan: "Urusan pelayanan dasar minimum agar nilai jumlah dihitung",
      description: "Basic services that must be covered for the volume to count",
    }),
    yandas_gate_of: column(integer({ min: 0, max: 6 }).nullable(), {
      aliases: ["dari yandas"],
      keterangan: "Dari berapa urusan pelayanan dasar",
      description: "Of how many basic services",
    }),
    spd_max: column(decimal({ scale: 4, min: 0 }).nullable(), {
      aliases: ["maks spd"],
      unit: "poin",
      keterangan: "Nilai SPD tertinggi",
      description: "Highest SPD score",
    }),
    sid_max: column(decimal({ scale: 4, min: 0 }).nullable(), {
      aliases: ["maks sid"],
      unit: "poin",
      keterangan: "Kematangan tertinggi satu inovasi",
      description: "Highest maturity of one innovation",
    }),
    volume_max: column(decimal({ scale: 4, min: 0 }).nullable(), {
      aliases: ["maks jumlah"],
      unit: "poin",
      keterangan: "Nilai jumlah tertinggi",
      description: "Highest volume score",
    }),
    total_max: column(decimal({ scale: 4, min: 0 }).nullable(), {
      aliases: ["maks total"],
      unit: "poin",
      keterangan: "Pembagi akhir indeks",
      description: "Final divisor of the index",
    }),
    spd_share_pct: column(decimal({ scale: 4, min: 0, max: 100 }).nullable(), {
      aliases: ["bagian spd"],
      unit: "persen",
      keterangan: "Bagian SPD dari nilai tertinggi",
      description: "Share of SPD in the highest score",
    }),
    sid_share_pct: column(decimal({ scale: 4, min: 0, max: 100 }).nullable(), {
      aliases: ["bagian sid"],
      unit: "persen",
      keterangan: "Bagian SID, termasuk jumlah inovasi",
      description: "Share of SID, the count included",
    }),
    formula_status: column(
      oneOf(["confirmed", "unconfirmed", "unknown"], {
        pasti: "confirmed",
        "belum pasti": "unconfirmed",
        "tidak diketahui": "unknown",
      }),
      {
        aliases: ["status rumus"],
        keterangan: "Keadaan rumus: pasti, belum pasti, tidak diketahui",
        description: "State of the formula: confirmed, unconfirmed, unknown",
      },
    ),
    unconfirmed_parameters: column(text({ max: 300 }).nullable(), {
      keterangan: "Kolom yang tidak dinyatakan sumber untuk tahun ini, dipisah titik koma",
      description: "Columns that no source states for this year, separated by semicolons",
    }),
    eligibility: column(text({ max: 500 }).nullable(), {
      aliases: ["syarat"],
      keterangan: "Syarat inovasi yang dihitung",
      description: "Which innovations count",
    }),
    implemented_from: column(date({ min: "2000-01-01" }).nullable(), {
      aliases: ["penerapan mulai"],
      keterangan: "Awal jendela penerapan",
      description: "First day of the implementation window",
    }),
    implemented_to: column(date({ min: "2000-01-01" }).nullable(), {
      aliases: ["penerapan sampai"],
      keterangan: "Akhir jendela penerapan",
      description: "Last day of the implementation window",
    }),
    max_submissions: column(integer({ min: 1, max: 10 }).nullable(), {
      aliases: ["batas kirim"],
      keterangan: "Berapa kali inovasi yang sama boleh dikirim tanpa pengembangan",
      description: "How often the same innovation may be sent without development",
    }),
    design_words_min: column(integer({ min: 1 }).nullable(), {
      aliases: ["kata minimum"],
      unit: "kata",
      keterangan: "Panjang minimum rancang bangun",
      description: "Shortest design text",
    }),
    entry_opened_on: column(date({ min: "2018-01-01" }).nullable(), {
      aliases: ["pengisian dibuka"],
      keterangan: "Pengisian dibuka",
      description: "First day of entry",
    }),
    entry_planned_close_on: column(date({ min: "2018-01-01" }).nullable(), {
      aliases: ["rencana tutup"],
      keterangan: "Penutupan menurut rencana, bila diperpanjang",
      description: "Planned last day of entry, where it was extended",
    }),
    entry_closed_on: column(date({ min: "2018-01-01" }).nullable(), {
      aliases: ["pengisian ditutup"],
      keterangan: "Pengisian ditutup",
      description: "Last day of entry",
    }),
    legal_basis: column(text({ max: 300 }).nullable(), {
      aliases: ["dasar hukum"],
      keterangan: "Dasar hukum",
      description: "Legal basis",
    }),
    ...cited,
  }),
  key: ["method_year"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  rules: [
    ordered("implemented_from", "implemented_to", {
      rule: "window_order",
      indonesian: "awal jendela penerapan harus tidak sesudah akhirnya",
      english: "the implementation window must not end before it starts",
    }),
    ordered("entry_opened_on", "entry_closed_on", {
      rule: "entry_order",
      indonesian: "pengisian harus tidak ditutup sebelum dibuka",
      english: "entry must not close before it opens",
    }),
  ],
  grain: { indonesian: "metode satu tahun pengukuran", english: "the method of one year of measurement" },
  processing: publicRecord(
    "menghitung indeks menurut metode tahunnya",
    "to compute the index by the method of the year",
  ),
} satisfies Source;
