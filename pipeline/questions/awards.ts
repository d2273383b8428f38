import { cityAndYear, type Question } from "./question.ts";

/** Awards, and what others took over. */
export const awards = [
  {
    number: 34,
    indonesian:
      "Penghargaan menurut jenis, tingkat, dan tahun, dengan tahun capaian dan tahun pemberian terpisah.",
    english: "Awards by type, level and year, with the year of achievement and of the grant apart.",
    sql: "awards_by_two_years",
    narrowedBy: ["level", "assessed_year"],
  },
  {
    number: 35,
    indonesian: "Apa yang membedakan pemenang Top 45 dan IGA dari yang lain pada saat didaftarkan?",
    english: "What distinguishes Top 45 and IGA flagships from others at registration?",
    sql: "winners_at_registration",
    narrowedBy: ["city_id", "is_winner"],
    missing: {
      indonesian:
        "Isian pendaftaran inovasi pemenang tidak terbit; jawabannya muncul bila kota memasukkan datanya.",
      english:
        "What winners stated at registration was not published; the answer appears once the city hands its entries in.",
    },
  },
  {
    number: 36,
    indonesian: "Berapa inovasi yang direplikasi, oleh siapa, dan adakah buktinya?",
    english: "How many innovations were replicated, by whom, and is there evidence?",
    sql: "replications_and_evidence",
    narrowedBy: [...cityAndYear, "innovation_id"],
  },
  {
    number: 37,
    indonesian: "Apakah penghargaan mengikuti masa kepemimpinan?",
    english: "Do awards follow the periods of leadership?",
    sql: "awards_by_leader",
    narrowedBy: ["leader"],
  },
] as const satisfies readonly Question[];
