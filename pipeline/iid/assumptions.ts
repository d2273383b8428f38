/** The columns of a method row that the score reads, all of them numbers. */
export const parameters = [
  "divisor_floor",
  "volume_per_innovation",
  "volume_cap",
  "yandas_gate_min",
  "yandas_gate_of",
  "spd_max",
  "sid_max",
  "volume_max",
  "total_max",
] as const;
export type Parameter = (typeof parameters)[number];

/**
 * What the score of `year` takes from the method of `fromYear` because no source confirms it for `year` itself.
 *
 * `parameter` is a column of the method table, or `indicator_weights` for the weights of all SPD and SID indicators;
 * for those `value` is null and the weights are the rows of `fromYear`.
 */
interface Assumption {
  readonly year: number;
  readonly parameter: Parameter | "indicator_weights";
  readonly value: number | null;
  readonly fromYear: number;
  readonly indonesian: string;
  readonly english: string;
}

const in2023And2024 = (assumption: Omit<Assumption, "year">): readonly Assumption[] =>
  [2023, 2024].map((year) => ({ year, ...assumption }));

const gate = {
  indonesian:
    "Gerbang pelayanan dasar 2026 (5 dari 6) dianggap sudah berlaku; tanpa gerbang, skor jumlah tidak pernah dinolkan",
  english:
    "The basic-service gate of 2026 (5 of 6) is taken to hold already; without a gate the volume score is never zeroed",
};
const framework = {
  indonesian: "Skor tertinggi 2024 dipakai, karena bagian 25,2 dan 74,8 persen sama pada kedua tahun",
  english:
    "The maximum of 2024 is used, since the shares of 25.2 and 74.8 percent are the same in both years",
};

/**
 * Everything that a known score assumes. A year that is absent has no assumptions: a parameter that its method row
 * leaves empty makes its formula unknown. A value in the method row always goes before the value here.
 *
 * That 0.38 for each of at most 200 innovations held before 2026 is not stated anywhere; it is possible, since the
 * published 84.46 (2023, 176 innovations) and 92.25 (2024, 222 innovations) leave 144.3 and 154.6 of at most 174 for
 * SPD and mean maturity.
 */
export const assumptions: readonly Assumption[] = [
  {
    year: 2024,
    parameter: "divisor_floor",
    value: 10,
    fromYear: 2023,
    indonesian: "Pembagi terkecil 2023 dipakai; pengaruhnya hanya pada portofolio di bawah 10 inovasi",
    english: "The least divisor of 2023 is used; it matters only to a portfolio of fewer than 10 innovations",
  },
  ...in2023And2024({
    parameter: "volume_per_innovation",
    value: 0.38,
    fromYear: 2026,
    indonesian: "Skor tiap inovasi 2026 dipakai; 0,38 kali 200 sama dengan skor jumlah tertinggi 76",
    english: "The score per innovation of 2026 is used; 0.38 times 200 is the highest volume score of 76",
  }),
  ...in2023And2024({
    parameter: "volume_cap",
    value: 200,
    fromYear: 2026,
    indonesian: "Batas jumlah inovasi 2026 dipakai; 0,38 kali 200 sama dengan skor jumlah tertinggi 76",
    english: "The cap of 2026 is used; 0.38 times 200 is the highest volume score of 76",
  }),
  ...in2023And2024({ parameter: "yandas_gate_min", value: 5, fromYear: 2026, ...gate }),
  ...in2023And2024({ parameter: "yandas_gate_of", value: 6, fromYear: 2026, ...gate }),
  { year: 2023, parameter: "spd_max", value: 63, fromYear: 2024, ...framework },
  { year: 2023, parameter: "sid_max", value: 111, fromYear: 2024, ...framework },
  ...in2023And2024({
    parameter: "volume_max",
    value: 76,
    fromYear: 2026,
    indonesian: "76 sama dengan 187 (SID termasuk jumlah, 2024) dikurangi 111, dan dinyatakan untuk 2026",
    english: "76 is 187 (SID with the count, 2024) less 111, and is stated for 2026",
  }),
  { year: 2023, parameter: "total_max", value: 250, fromYear: 2024, ...framework },
  ...in2023And2024({
    parameter: "indicator_weights",
    value: null,
    fromYear: 2026,
    indonesian:
      "Bobot tiap indikator 2026 dipakai; jumlah bobot 21 (SPD) dan 37 (SID) sama pada sumber-sumbernya, bobot per indikator sebelum 2026 tidak ditemukan",
    english:
      "The weights of 2026 are used; sources agree on their sums of 21 (SPD) and 37 (SID), single weights before 2026 were not found",
  }),
];

/** What a result assumes beyond the formula's parameters: who counts, and what was judged. */
const aboutCounting: Readonly<Record<string, { readonly indonesian: string; readonly english: string }>> = {
  stage: {
    indonesian:
      "Hanya tahap penerapan dihitung; disimpulkan dari jumlah nasional 2024, tidak dinyatakan sebagai aturan",
    english: "Only the stage penerapan counts; inferred from national counts of 2024, not stated as a rule",
  },
  window: {
    indonesian: "Jendela penerapan tahun ini tidak ditemukan; semua inovasi tahap penerapan dihitung",
    english: "The window of first use of this year was not found; all innovations in use count",
  },
  max_submissions: {
    indonesian: "Batas pengajuan ulang tahun ini tidak ditemukan; pengajuan ketiga pun dihitung",
    english: "How often one innovation may be entered was not found for this year; third entries count too",
  },
  unjudged: {
    indonesian:
      "Ada parameter berbukti yang belum dinilai; sementara dihitung 0, sehingga indeks hanya dapat naik",
    english:
      "Some levels have evidence but no judgement yet; they count 0 for now, so the index can only rise",
  },
  absent: {
    indonesian: "Parameter yang tidak tercatat dianggap tanpa bukti, jadi 0; baris yang dikarantina termasuk",
    english: "Levels without any record are taken as no evidence, so 0; rows in quarantine are among them",
  },
  level_wording: {
    indonesian: "Parameter dinilai menurut bunyi tahunnya sendiri; bunyi tahun metode dapat berbeda",
    english: "Levels were judged by the wording of their own year; that of the method's year may differ",
  },
};

/** What the assumption `name` of a result under the method of `year` says; undefined for a name that none has. */
export function meaningOf(name: string, year: number): { indonesian: string; english: string } | undefined {
  return aboutCounting[name] ?? assumptions.find((row) => row.year === year && row.parameter === name);
}
