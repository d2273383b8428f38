import type { Question } from "./question.ts";

/** Whether the figures can be trusted. */
export const governance = [
  {
    number: 38,
    indonesian: "Angka mana yang punya dua sumber berselisih, mana yang dipakai, dan mengapa?",
    english: "Which figures have two sources that disagree, which one is used, and why?",
    sql: "figures_with_two_values",
    narrowedBy: ["metric_id", "entity_id", "year"],
  },
  {
    number: 39,
    indonesian: "Perangkat daerah mana yang berganti nama atau bentuk, dan bagaimana sejarahnya dibawa?",
    english: "Which agencies changed, and how is their history carried over?",
    sql: "changed_agencies",
    narrowedBy: ["city_id", "agency_id", "today_agency_id"],
  },
  {
    number: 40,
    indonesian: "Rekaman mana yang terlambat, ganda, hilang, tanpa bukti, atau mustahil?",
    english: "Which records are late, duplicated, missing, without evidence, or impossible?",
    sql: "records_refused_or_missing",
    narrowedBy: ["source", "agency_id", "problem"],
  },
  {
    number: 41,
    indonesian: "Kapan setiap sumber terakhir masuk, dan apa yang ditolak?",
    english: "When did each feed last load, and what was rejected?",
    sql: "rows_accepted_by_feed",
    narrowedBy: ["source", "origin"],
    call: "status/freshness.json",
  },
  {
    number: 42,
    indonesian: "Adakah sel terbit yang dapat mengenali satu pegawai?",
    english: "Could any published cell identify one employee?",
    sql: "columns_that_count_people",
    narrowedBy: ["mart"],
  },
  {
    number: 43,
    indonesian: "Dapatkah setiap angka ditelusuri ke berkas, baris, dan versi aturannya?",
    english: "Can every number be traced to file, row and version of its rule?",
    sql: "sources_of_each_table",
    narrowedBy: ["released"],
    call: "jejak explain",
  },
] as const satisfies readonly Question[];
