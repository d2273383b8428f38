import { cityAndYear, cityYearAgency, type Question } from "./question.ts";

/** What citizens got of it. Side by side, never as cause. */
export const outcomes = [
  {
    number: 27,
    indonesian:
      "Apakah perangkat daerah dengan inovasi matang kemudian lebih baik SKM, Ombudsman, dan PEKPPP-nya?",
    english:
      "Do agencies with mature innovations do better in SKM, Ombudsman and PEKPPP one or two years later?",
    sql: "maturity_and_later_service",
    narrowedBy: [...cityYearAgency, "lag_years"],
    call: "pipeline/linkage/estimate.ts",
  },
  {
    number: 28,
    indonesian:
      "Apa yang berubah sesudah satu inovasi unggulan (stunting, Gempa Genting), dibanding tren sebelumnya?",
    english: "What changed after one flagship (stunting, Gempa Genting), against the trend before it?",
    sql: "flagship_and_its_outcome",
    narrowedBy: ["metric_id", "entity_id"],
    missing: {
      indonesian:
        "Angka 4,08 untuk 2022 tidak menyebut instrumennya; tanggal mulai inovasi dan angka pembanding tidak tercatat.",
      english:
        "The 4.08 of 2022 names no instrument; neither the innovation's start nor peers' figures are on record.",
    },
  },
  {
    number: 29,
    indonesian: "Mengapa IPP turun pada 2023–2024 sementara IID naik?",
    english: "Why did the public service index fall in 2023–24 while the innovation index rose?",
    sql: "service_index_beside_innovation_index",
    narrowedBy: ["year"],
    missing: {
      indonesian:
        "Bahwa keduanya berlawanan terlihat; sebabnya tidak: nilai keenam aspek PEKPPP tidak ditemukan.",
      english: "That they parted is seen, not why: scores of the aspects of PEKPPP were not found.",
    },
  },
  {
    number: 30,
    indonesian: "Unsur SKM mana yang membaik sesudah inovasi digital: waktu, penanganan pengaduan?",
    english: "Which of the nine unsur improve after digital innovations: time, complaints?",
    sql: "unsur_after_digital_innovations",
    narrowedBy: cityYearAgency,
  },
  {
    number: 31,
    indonesian:
      "Apakah pengaduan yang selesai sejalan dengan level indikator pengaduan dan kemudahan proses?",
    english:
      "Do complaints solved agree with the levels of the indicators on complaints and ease of process?",
    sql: "complaints_beside_their_indicators",
    narrowedBy: cityYearAgency,
    missing: {
      indonesian:
        "Hari setahun hanya perkiraan: yang dilaporkan median tiap bulan, yang tidak dapat digabung dengan tepat.",
      english:
        "Days of a year are an estimate: what is reported is each month's median, and medians cannot be joined exactly.",
    },
  },
  {
    number: 32,
    indonesian: "Siapa penerima manfaat: diukur atau diperkirakan, dan apakah terhitung ganda?",
    english: "Who benefits: measured or estimated, and counted twice?",
    sql: "benefits_measured_or_estimated",
    narrowedBy: [...cityAndYear, "benefit_unit"],
  },
  {
    number: 33,
    indonesian: "Berapa biaya per penerima manfaat, dan apakah anggaran ada pada tahun T-0 sampai T-2?",
    english: "What is the cost per beneficiary, and is there a budget in the years T-0 to T-2?",
    sql: "cost_per_beneficiary",
    narrowedBy: [...cityAndYear, "innovation_id"],
  },
] as const satisfies readonly Question[];
