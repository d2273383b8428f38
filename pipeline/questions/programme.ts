import { cityAndYear, cityYearAgency, type Question } from "./question.ts";

/** Size of the programme, and what becomes of an innovation. */
export const programme = [
  {
    number: 1,
    indonesian:
      "Berapa inovasi per tahun, perangkat daerah, dan tahap; berapa yang baru, lanjutan, dikembangkan, berhenti?",
    english: "How many innovations by year, agency and stage; how many new, continued, developed, stopped?",
    sql: "innovations_by_agency_and_stage",
    narrowedBy: cityYearAgency,
  },
  {
    number: 2,
    indonesian:
      "Perangkat daerah mana yang belum memenuhi aturan jumlah inovasi, dan berapa tahun berturut-turut?",
    english:
      "Which agencies have not met the rules on the number of innovations, and for how many years in a row?",
    sql: "rules_missed",
    narrowedBy: cityYearAgency,
  },
  {
    number: 3,
    indonesian: "Berapa bagian inovasi yang bertahan 1, 2, dan 3 tahun sesudah penerapan?",
    english: "What share survives 1, 2 and 3 years after first use?",
    sql: "survival_after_first_use",
    narrowedBy: ["city_id", "cohort", "kind"],
    missing: {
      indonesian: "Menurut perangkat daerah dan bentuk tidak digambar: yang berisiko kurang dari sepuluh.",
      english: "Not drawn by agency or form: fewer than ten at risk.",
    },
  },
  {
    number: 4,
    indonesian: "Dari terdaftar, dientri, dinilai, matang, sampai diganjar: di mana hilangnya?",
    english: "From registered to entered, assessed, mature and awarded: where is the loss?",
    sql: "losses_on_the_way",
    narrowedBy: cityAndYear,
  },
  {
    number: 5,
    indonesian: "Berapa lama dari uji coba ke penerapan dan ke nilai terverifikasi pertama?",
    english: "How long from trial to use, and to the first verified score?",
    sql: "years_to_first_score",
    narrowedBy: ["city_id", "agency_id"],
  },
  {
    number: 6,
    indonesian: "Inovasi mana yang diajukan untuk ketiga kalinya tanpa pengembangan?",
    english: "Which innovations are submitted a third time without development?",
    sql: "third_entries_without_development",
    narrowedBy: cityYearAgency,
  },
  {
    number: 7,
    indonesian:
      "Pelayanan dasar dan urusan mana yang tidak punya inovasi, dan apakah gerbang 2026 dan 2027 terpenuhi?",
    english: "Which basic services and urusan have no innovation, and are the gates of 2026 and 2027 met?",
    sql: "urusan_without_innovation",
    narrowedBy: cityAndYear,
  },
  {
    number: 8,
    indonesian:
      "Berapa yang digital dan nondigital: apakah sejalan dengan pesan bahwa inovasi tidak selalu aplikasi?",
    english: "Digital or not: does the mix follow the message that innovation is not always an app?",
    sql: "digital_mix",
    narrowedBy: cityAndYear,
  },
  {
    number: 9,
    indonesian:
      "Berapa inovasi yang bertumpu pada sekolah, kelurahan, atau puskesmas, bukan kantor perangkat daerah?",
    english: "How many depend on a school, kelurahan or puskesmas rather than on an agency's head office?",
    sql: "innovations_by_kind_of_owner",
    narrowedBy: ["city_id", "year", "owner_kind"],
  },
] as const satisfies readonly Question[];
