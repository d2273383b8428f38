import { cityAndYear, type Question } from "./question.ts";

/** The index: its years, its parts, and what would move it. */
export const innovationIndex = [
  {
    number: 10,
    indonesian: "Berapa IID setiap tahun, dengan metode mana, dan pasangan tahun mana yang sebanding?",
    english: "What is the index by year, on which method, and which pairs of years may be compared?",
    sql: "index_and_its_methods",
    narrowedBy: cityAndYear,
  },
  {
    number: 11,
    indonesian: "Dari apa perubahan IID terdiri: SPD, kematangan, jumlah, aturan?",
    english: "What is the change of the index made of: SPD, maturity, count, rules?",
    sql: "index_change_in_parts",
    narrowedBy: ["city_id", "from_year", "basis"],
  },
  {
    number: 12,
    indonesian:
      "Indikator mana yang paling banyak kehilangan poin, dan apa sepuluh kenaikan termurah berikutnya?",
    english: "Which indicator loses most points, and what are the cheapest next ten levels?",
    sql: "indicators_by_points_lost",
    narrowedBy: cityAndYear,
    call: "jejak simulate --year",
  },
  {
    number: 13,
    indonesian: "Inovasi mana yang di bawah 105, dan bukti apa yang kurang?",
    english: "Which innovations are below 105, and what evidence is missing?",
    sql: "evidence_missing_below_105",
    narrowedBy: ["city_id", "year", "agency_id", "innovation_id"],
  },
  {
    number: 14,
    indonesian: "Bila 20 inovasi terlemah ditarik, apa yang terjadi pada indeks?",
    english: "If the 20 weakest innovations are withdrawn, what happens to the index?",
    call: "jejak simulate --year --edits",
  },
  {
    number: 15,
    indonesian:
      "Berapa nilai portofolio tahun lalu menurut aturan tahun ini, dan kategorinya menurut batas 65 dan 40?",
    english: "What would last year's portfolio score under this year's rules, and under the bands 65 and 40?",
    call: "pipeline/iid/backcast.ts",
  },
  {
    number: 16,
    indonesian:
      "Seberapa jauh nilai klaim dari nilai terverifikasi, dan siapa yang terus-menerus terlalu tinggi?",
    english: "How far apart are claimed and verified scores, and who over-claims persistently?",
    sql: "claimed_above_verified",
    narrowedBy: ["city_id", "year", "indicator"],
    heldBack: ["innovation_claims"],
  },
  {
    number: 17,
    indonesian: "Berapa perkiraan IID tahun depan dengan rentangnya?",
    english: "What is the forecast of the index for next year, with a range?",
    missing: {
      indonesian:
        "Tidak diramalkan: empat nilai yang sebanding (2021–2024), satu di antaranya belum tuntas, dan metode berganti sesudahnya.",
      english:
        "No forecast: four comparable values (2021–2024), one of them unresolved, and the method changed after them.",
    },
  },
  {
    number: 18,
    indonesian: "Indikator SPD mana, di luar kendali inovator, yang menggerakkan indeks?",
    english: "Which SPD indicators, outside the innovators' control, move the index?",
    sql: "city_indicators_by_points_lost",
    narrowedBy: cityAndYear,
  },
  {
    number: 19,
    indonesian:
      "Berapa jarak ke daerah pembanding, dan apakah peringkat berubah karena kita atau karena yang lain?",
    english: "How far are the peers, and does our rank change because of us or of others?",
    sql: "distance_to_peers",
    narrowedBy: ["year"],
    missing: {
      indonesian:
        "Daftar peringkat lengkap tidak ada dalam catatan, jadi nilai peringkat dua tidak diketahui.",
      english: "No full ranking is on record, so the value of rank two is not known.",
    },
  },
] as const satisfies readonly Question[];
