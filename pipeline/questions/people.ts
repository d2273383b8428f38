import { cityAndYear, cityYearAgency, type Question } from "./question.ts";

/** People and incentives. Only aggregates that may be shown answer here. */
export const people = [
  {
    number: 20,
    indonesian:
      "Berapa TPP prestasi yang dibayar per perangkat daerah, jenjang, dan tahun, dan per poin indeks?",
    english: "How much TPP uplift is paid by agency, tier and year, and per point of the index?",
    sql: "uplift_rules_and_total",
    narrowedBy: ["fiscal_year"],
    missing: {
      indonesian: "Per perangkat daerah hanya jumlahnya, bukan jenjangnya; sebagian disembunyikan.",
      english: "By agency there are totals and no tiers; some are hidden.",
    },
  },
  {
    number: 21,
    indonesian: "Apakah pegawai menumpuk tepat di jenjang berikutnya: tepat 3, atau lebih dari 5 inovasi?",
    english: "Do staff bunch at the step of a tier: exactly 3, or more than 5 innovations?",
    sql: "people_by_tier",
    narrowedBy: [...cityAndYear, "tier"],
  },
  {
    number: 22,
    indonesian: "Apakah kenaikan TPP diikuti inovasi baru, atau hanya lebih banyak nama pada yang lama?",
    english: "Is the uplift followed by new innovations, or only by more names on existing ones?",
    sql: "uplift_and_participations",
    narrowedBy: cityAndYear,
  },
  {
    number: 23,
    indonesian:
      "Berapa bagian pegawai yang pernah terlibat, menurut jabatan, jenis kelamin, perangkat daerah?",
    english: "What share of staff ever took part, by level, sex and agency?",
    sql: "share_of_staff_with_an_uplift",
    narrowedBy: cityYearAgency,
    missing: {
      indonesian: "Menurut jabatan dan jenis kelamin tidak dirilis; yang ada per tahun, bukan pernah.",
      english: "By level and sex nothing is released; it is by year, not ever.",
    },
  },
  {
    number: 24,
    indonesian: "Berapa inovasi yang bergantung pada satu orang, dan apa yang terjadi sesudah rotasi?",
    english: "How many innovations hang on one person, and what happens after a rotation?",
    missing: {
      indonesian: "Nama inovator tidak disimpan: yang dicatat hanya jenis inisiatornya.",
      english: "Innovators' names are not kept: only the kind of initiator is recorded.",
    },
  },
  {
    number: 25,
    indonesian:
      "Apakah peserta coaching, bimtek, dan lab mengajukan inovasi lebih banyak atau lebih baik tahun berikutnya?",
    english:
      "Do those who came to coaching, training or labs submit more or better innovations the year after?",
    sql: "agencies_before_and_after_events",
    narrowedBy: [...cityAndYear, "event_id", "measure"],
  },
  {
    number: 26,
    indonesian: "Apakah sebaran predikat masuk akal, atau semua orang “Baik”?",
    english: "Is the distribution of predikat plausible, or is everybody Baik?",
    sql: "predikat_by_agency",
    narrowedBy: cityYearAgency,
  },
] as const satisfies readonly Question[];
