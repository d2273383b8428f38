import type { Linkage } from "../../pipeline/marts/linkage.ts";

/** The two measures of a linkage and the city they are from. */
interface LinkedPair {
  readonly place: string;
  readonly predictor: string;
  readonly outcome: string;
}

/** Templates of the sentences that the tables write. A body carries no full stop: `close` ends it with its marks. */
export const sentences = {
  names: {
    iid: "Indeks Inovasi Daerah",
    rank: "Peringkat IID",
    innovations_registered: "Inovasi terdaftar",
    ombudsman: "Kepatuhan Ombudsman",
    pekppp: "Pelayanan publik (PEKPPP)",
    ki_award: "Keterbukaan informasi (KI Award)",
  } as Readonly<Record<string, string>>,
  close: (body: string, marks: string) => (marks === "" ? `${body}.` : `${body} (${marks}).`),
  sample: "data contoh",
  provisional: (years: string) => `angka ${years} masih sementara`,
  assumed: "hitungan dengan parameter yang belum terkonfirmasi",
  rise: (points: string) => `naik ${points}`,
  fall: (points: string) => `turun ${points}`,
  same: "tetap",
  or: (alternatives: readonly string[]) => alternatives.join(" atau "),
  points: (value: string, unit: string) => `${value} ${unit}`,
  pointUnit: "poin",
  fromTo: (change: string, from: number, to: number) => `${change} dari ${from} ke ${to}`,
  from: (change: string, year: number) => `${change} dari ${year}`,
  lead: (metric: string, place: string, value: string, year: number) =>
    `${metric} ${place} ${value} pada ${year}`,
  leadUnresolved: "belum tuntas mana yang benar",
  band: (band: string) => `kategori ${band}`,
  leadGap: (years: string) => `Nilai ${years} belum ditemukan dalam sumber mana pun`,
  sinceChange: (metric: string, change: string, [from, to]: readonly [number, number], value: string) =>
    `${metric} ${change} antara ${from} dan ${to}, menjadi ${value}`,
  sinceUnresolved: (metric: string, change: string, from: number, to: number) =>
    `${metric} ${change} antara ${from} dan ${to}, bergantung pada angka mana yang benar; itu belum tuntas`,
  sinceBreak: (metric: string, from: number, to: number, label: string) =>
    `${metric}: perubahan ${from}–${to} tidak dihitung; cara ukurnya berganti: ${label}`,
  sinceOpenBreak: (metric: string, from: number, to: number, label: string) =>
    `${metric}: perubahan ${from}–${to} tidak dihitung; belum pasti keduanya sebanding: ${label}`,
  sinceGap: (metric: string, year: number, lastYear: number) =>
    `${metric} ${year} belum ditemukan; angka terakhir adalah tahun ${lastYear}`,
  sinceOnly: (metric: string, value: string, year: number) => `${metric} ${year} adalah ${value}`,
  sinceAward: (count: number, year: number, titles: string) =>
    `Bersamaan dengan itu, ${count} penghargaan diterima untuk penilaian ${year}: ${titles}`,
  trend: (what: string, up: number, steps: number, [first, last]: readonly [number, number]) =>
    `${what} naik pada ${up} dari ${steps} langkah tahunan yang sebanding, ${first}–${last}`,
  gap: (what: string, years: string) =>
    `Angka ${what} untuk ${years} belum ditemukan; tidak diisi dan tidak ditaksir`,
  alternatives: (what: string, year: number, values: string) =>
    `${what} ${year} terbit sebagai ${values}; belum tuntas mana yang benar`,
  rank: (place: string, ranks: string, what: string, year: number) =>
    `${place} di peringkat ${ranks} untuk ${what} ${year}`,
  rankOf: (rank: number, count: number, scope: string | null) =>
    `${rank} dari ${count}${scope === null ? "" : ` ${scope}`}`,
  rankUnknown: (rank: number, scope: string | null) =>
    `${rank}${scope === null ? "" : ` antar ${scope}`} (N tidak diketahui)`,
  bandSpare: (
    what: string,
    year: number,
    [value, spare, unit]: readonly [string, string, string],
    band: string,
  ) => `${what} ${year} ${value}, ${spare} ${unit} di atas batas bawah kategori ${band} tahun itu`,
  bandMissing: (
    what: string,
    year: number,
    [value, missing, unit]: readonly [string, string, string],
    band: string,
  ) => `${what} ${year} ${value}, kurang ${missing} ${unit} ke kategori ${band} tahun itu`,
  capLeft: (place: string, year: number, counted: string, left: string) =>
    `${place} ${year}: ${counted} inovasi dihitung, ${left} lagi sampai batas jumlah`,
  capBeyond: (place: string, year: number, counted: string, beyond: string) =>
    `${place} ${year}: ${counted} inovasi dihitung, ${beyond} di atas batas jumlah`,
  nextRank: (place: string, year: number, [missing, unit]: readonly [string, string], above: string) =>
    `${place} terpaut ${missing} ${unit} dari ${above} pada ${year}`,
  nextRankAbove: (name: string, rank: string) => `${name} di peringkat ${rank}`,
  targetMet: "tercapai",
  targetMissed: "tidak tercapai",
  target: (what: string, year: number, [realised, aim]: readonly [string, string], verdict: string) =>
    `${what} ${year}: realisasi ${realised}, target ${aim}, ${verdict}`,
  targetStated: (verdict: string, plan: string) => `${verdict} menurut ${plan} sendiri`,
  targetPlan: (verdict: string, plan: string) => `${verdict} (${plan})`,
  targetNone: (what: string, year: number) => `${what} ${year}: targetnya belum ditemukan`,
  targetOpen: (what: string, year: number, aim: string) =>
    `${what} ${year}: target ${aim}, realisasinya belum ditemukan`,
  targetIncomparable: (what: string, year: number, [realised, aim]: readonly [string, string]) =>
    `${what} ${year}: realisasi ${realised} dan target ${aim} tidak dapat dibandingkan`,
  stages: {
    registered: "terdaftar",
    entered: "diinput",
    assessed: "dinilai",
    mature: "matang",
    awarded: "dihargai",
  } as Readonly<Record<string, string>>,
  countedFrom: { record: "angka terbit", feed: "berkas kota" } as Readonly<Record<string, string>>,
  funnelStep: (place: string, year: number, [before, stage]: readonly [string, string], lost: string) =>
    `${place} ${year}: dari ${before} menjadi ${stage}, berkurang ${lost}`,
  funnelApart: (place: string, year: number, [before, stage]: readonly [string, string]) =>
    `${place} ${year}: ${before} dan ${stage} dihitung dengan cara berbeda, tidak diselisihkan`,
  funnelUnknown: (place: string, year: number, stage: string) =>
    `${place} ${year}: banyaknya inovasi ${stage} tidak diketahui`,
  funnelCount: (count: string, stage: string) => `${count} inovasi ${stage}`,
  countedBy: (what: string, side: string) => `${what} menurut ${side}`,
  views: { was: "sebagaimana tahun itu", is: "sebagaimana kini" } as Readonly<Record<"was" | "is", string>>,
  agency: (name: string, view: string) => `${name}, ${view}`,
  agencyScore: (measure: string, agency: string, year: number, value: string) =>
    `${measure} ${agency}: ${value} pada ${year}`,
  agencyFresh: (measure: string, agency: string, year: number, value: string) =>
    `${measure} ${agency}: ${value} pada ${year}; deretnya dimulai dari awal saat perangkat daerahnya berganti`,
  agencyCount: (agency: string, year: number, count: string) =>
    `${agency}: ${count} inovasi diajukan pada ${year}`,
  agencyRange: (agency: string, year: number, [low, high]: readonly [string, string]) =>
    `${agency}: antara ${low} dan ${high} inovasi diajukan pada ${year}; bagian yang dibawanya tidak bersumber`,
  hidden: (what: string, year: number) => `${what} ${year} disembunyikan untuk melindungi orang`,
  shown: (what: string, year: number, value: string) => `${what} ${year}: ${value}`,
  linked: (
    { place, predictor, outcome }: LinkedPair,
    [step, size, isHigher]: readonly [string, string, boolean],
    lag: number,
    [low, high]: readonly [string, string],
  ) =>
    `${place}: di perangkat daerah yang sama, ${predictor} lebih tinggi ${step} bersamaan dengan ${outcome} lebih ${isHigher ? "tinggi" : "rendah"} ${size} ${lag} tahun kemudian, selang 95 persen ${low} sampai ${high}`,
  correlated: (
    { place, predictor, outcome }: LinkedPair,
    correlation: string,
    lag: number,
    [low, high]: readonly [string, string],
  ) =>
    `${place}: korelasi peringkat antara perubahan ${predictor} dan perubahan ${outcome} ${lag} tahun kemudian ${correlation}, selang 95 persen ${low} sampai ${high}`,
  tested: (p: string, agencies: number, cells: number) =>
    `diuji pada ${agencies} perangkat daerah dan ${cells} sel, p ${p} sesudah penyesuaian Holm`,
  explored: (agencies: number, cells: number) =>
    `dijelajahi pada ${agencies} perangkat daerah dan ${cells} sel, tanpa uji`,
  equals: (value: string) => `= ${value}`,
  below: (value: string) => `< ${value}`,
  untested: (
    { place, predictor, outcome }: LinkedPair,
    [agencies, cells]: readonly [number, number],
    reason: string,
  ) =>
    `${place}: ${predictor} dan ${outcome} tidak dapat diuji; ${reason} (${agencies} perangkat daerah, ${cells} sel)`,
  reasons: {
    "perangkat daerah kurang": "perangkat daerah dengan tiga tahun sebanding kurang dari sepuluh",
    "kelompok efektif kurang": "kelompok efektifnya kurang dari lima",
    "tidak ada yang berubah": "salah satu ukurannya tidak berubah",
  } as Readonly<Record<NonNullable<Linkage["untestable_reason"]>, string>>,
  reasonUnknown: "datanya kurang",
  notApart: "tidak terbedakan dari nol",
  placeboMoves: "hasil setahun sebelumnya ikut bergerak, jadi urutan waktunya tidak mendukung",
  overlap: (parts: string) => `terkait secara definisi: ${parts}`,
  overlapUnnamed: "terkait secara definisi",
  planted: (slope: string) => `efek ${slope} ditanam pembuat data contoh`,
  units: { "0-1": "bagian penuh" } as Readonly<Record<string, string>>,
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
export type SentenceWords = typeof sentences;
