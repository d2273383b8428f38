/** Units of columns as they are called in both languages; the Indonesian one is what a column's contract says. */
const unitsInEnglish = {
  "0-1": "0-1",
  bagian: "parts",
  baris: "rows",
  bulan: "months",
  daerah: "regions",
  hari: "days",
  indeks: "index",
  inovasi: "innovations",
  kali: "times",
  keikutsertaan: "participations",
  kelompok: "clusters",
  nilai: "score",
  orang: "people",
  parameter: "levels",
  "parameter 0-3": "level 0-3",
  pengaduan: "complaints",
  "perangkat daerah": "agencies",
  peringkat: "rank",
  persen: "percent",
  peserta: "participants",
  poin: "points",
  rapat: "meetings",
  rupiah: "rupiah",
  "rupiah per orang": "rupiah per person",
  sel: "cells",
  tahun: "years",
  urusan: "government affairs",
} as const;

export type Unit = keyof typeof unitsInEnglish;

export const inEnglish = (unit: Unit | null) => (unit === null ? null : unitsInEnglish[unit]);
