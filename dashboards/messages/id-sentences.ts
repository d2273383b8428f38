/** Templates of the sentences that the tables write. */
export const sentences = {
  rise: (points: string) => `naik ${points}`,
  fall: (points: string) => `turun ${points}`,
  same: "tetap",
  or: (alternatives: readonly string[]) => alternatives.join(" atau "),
  points: (value: string, unit: string) => `${value} ${unit}`,
  pointUnit: "poin",
  fromTo: (change: string, from: number, to: number) => `${change} dari ${from} ke ${to}`,
  from: (change: string, year: number) => `${change} dari ${year}`,
  lead: (metric: string, city: string, value: string, year: number) =>
    `${metric} ${city} ${value} pada ${year}`,
  band: (band: string) => `kategori ${band}`,
  leadGap: (years: string) => `Nilai ${years} belum ditemukan dalam sumber mana pun.`,
  sinceChange: (metric: string, change: string, [from, to]: readonly [number, number], value: string) =>
    `${metric} ${change} antara ${from} dan ${to}, menjadi ${value}.`,
  sinceUnresolved: (metric: string, change: string, from: number, to: number) =>
    `${metric} ${change} antara ${from} dan ${to}, bergantung pada angka mana yang benar; keduanya belum tuntas.`,
  sinceBreak: (metric: string, from: number, to: number, label: string) =>
    `${metric}: perubahan ${from}–${to} tidak dihitung karena cara ukurnya berganti (${label}).`,
  sinceGap: (metric: string, year: number, lastYear: number) =>
    `${metric} ${year} belum ditemukan; angka terakhir adalah tahun ${lastYear}.`,
  sinceOnly: (metric: string, value: string, year: number) => `${metric} ${year} adalah ${value}.`,
  sinceAward: (count: number, year: number, titles: string) =>
    `Bersamaan dengan itu, ${count} penghargaan diterima untuk penilaian ${year}: ${titles}.`,
  indexTitle: (first: string, firstYear: number, last: string, lastYear: number) =>
    `Indeks ${first} pada ${firstYear} menjadi ${last} pada ${lastYear}`,
  indexGap: (years: string) => `; ${years} belum diketahui`,
  indexSummary: (points: string, ranks: string, gap: string) =>
    `Nilai indeks menurut tahun: ${points}. ${ranks}${gap}Garis hanya menghubungkan tahun yang metodenya dapat dibandingkan.`,
  ranksBefore: (ranks: string) => `Sebelumnya hanya peringkat yang terbit: ${ranks}. `,
  noValue: (years: string) => `Nilai ${years} belum ditemukan. `,
  sixTitle: (up: number, comparable: number, total: number) =>
    `${up} dari ${comparable} ukuran yang dapat dibandingkan membaik; ${total - comparable} tidak punya pembanding yang sah`,
  sixTitleAll: (up: number, comparable: number) =>
    `${up} dari ${comparable} ukuran membaik dibanding tahun sebelumnya`,
  panelStep: (measure: string, up: number, steps: number) => `${measure} pada ${up} dari ${steps}`,
  panelTitle: (steps: readonly string[]) =>
    `Naik pada langkah tahunan yang sebanding: ${steps.join(", ")}; titik sesedikit ini tidak membuktikan sebab`,
  pointReading: (metric: string, year: number, value: string, extra: string) =>
    `${metric} ${year}: ${value}${extra}`,
  rankReading: (rank: number, of: string) => `peringkat ${rank}${of}`,
};
