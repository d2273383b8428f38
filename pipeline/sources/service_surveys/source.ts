import { z } from "zod";
import { decimal, integer, year } from "../../contract/numbers.ts";
import { oneOf, text } from "../../contract/texts.ts";
import { agencyHeaders, column, retentionOfCity, type Source } from "../source.ts";

// The rule asks for one survey a year; offices survey by half, quarter or month.
const periods = [
  "setahun",
  ...["1", "2"].map((half) => `semester ${half}`),
  ...["1", "2", "3", "4"].map((quarter) => `triwulan ${quarter}`),
  ...Array.from({ length: 12 }, (_, month) => `bulan ${month + 1}`),
];

const monthNames =
  "januari februari maret april mei juni juli agustus september oktober november desember".split(" ");

const spellings = Object.fromEntries([
  ...["tahunan", "tahun", "satu tahun"].map((way) => [way, "setahun"]),
  ...["i", "ii", "iii", "iv"].flatMap((roman, index) => [
    ...(index < 2 ? [[`semester ${roman}`, `semester ${index + 1}`]] : []),
    ...["triwulan", "tw"].map((word) => [`${word} ${roman}`, `triwulan ${index + 1}`]),
    [`tw ${index + 1}`, `triwulan ${index + 1}`],
  ]),
  ...monthNames.map((name, index) => [name, `bulan ${index + 1}`]),
]);

/**
 * Satisfaction surveys (SKM, PermenPANRB 14/2017), one row per unit and period: respondents, the mean of each of the nine unsur
 * (NRR, 1 to 4) and the IKM as the unit reports it.
 *
 * Unsur go by name: publications number the last two both ways round, so a bare U8 or U9 is nobody's. The reported IKM is kept
 * beside the nine, since tools that weigh by 0.11 instead of a ninth print a lower one.
 */
export default {
  row: z.strictObject({
    agency: column(text({ max: 200 }), {
      aliases: ["unit pelayanan", "unit penyelenggara pelayanan", "upp", ...agencyHeaders],
      keterangan: "Unit pelayanan sebagaimana ditulis",
      description: "Service unit as written",
    }),
    year: column(year({ min: 2014 }), {
      aliases: ["tahun"],
      unit: "tahun",
      keterangan: "Tahun survei",
      description: "Year of the survey",
    }),
    period: column(oneOf(periods, spellings), {
      aliases: ["periode", "masa survei", "triwulan semester"],
      keterangan: "Masa survei: setahun, semester, triwulan, atau bulan",
      description: "Period: year, half, quarter or month",
    }),
    respondents: column(integer({ min: 1 }), {
      aliases: ["jumlah responden", "responden", "n"],
      unit: "orang",
      keterangan: "Banyak responden",
      description: "Respondents",
    }),
    requirements: column(decimal({ scale: 4, min: 1, max: 4, isSmall: true }), {
      aliases: ["persyaratan", "u1 persyaratan", "u1"],
      unit: "nilai",
      keterangan: "Nilai rata-rata unsur: persyaratan",
      description: "Mean of the unsur: requirements",
    }),
    procedure: column(decimal({ scale: 4, min: 1, max: 4, isSmall: true }), {
      aliases: [
        "sistem mekanisme dan prosedur",
        "u2 sistem mekanisme dan prosedur",
        "sistem mekanisme prosedur",
        "u2 sistem mekanisme prosedur",
        "prosedur",
        "u2",
      ],
      unit: "nilai",
      keterangan: "Nilai rata-rata unsur: sistem, mekanisme, dan prosedur",
      description: "Mean of the unsur: system, mechanism and procedure",
    }),
    completion_time: column(decimal({ scale: 4, min: 1, max: 4, isSmall: true }), {
      aliases: ["waktu penyelesaian", "u3 waktu penyelesaian", "waktu", "u3"],
      unit: "nilai",
      keterangan: "Nilai rata-rata unsur: waktu penyelesaian",
      description: "Mean of the unsur: time to completion",
    }),
    fee: column(decimal({ scale: 4, min: 1, max: 4, isSmall: true }), {
      aliases: ["biaya/tarif", "u4 biaya/tarif", "biaya", "tarif", "u4"],
      unit: "nilai",
      keterangan: "Nilai rata-rata unsur: biaya atau tarif",
      description: "Mean of the unsur: fee",
    }),
    product: column(decimal({ scale: 4, min: 1, max: 4, isSmall: true }), {
      aliases: [
        "produk spesifikasi jenis pelayanan",
        "u5 produk spesifikasi jenis pelayanan",
        "produk",
        "u5",
      ],
      unit: "nilai",
      keterangan: "Nilai rata-rata unsur: produk spesifikasi jenis pelayanan",
      description: "Mean of the unsur: product of the service",
    }),
    competence: column(decimal({ scale: 4, min: 1, max: 4, isSmall: true }), {
      aliases: ["kompetensi pelaksana", "u6 kompetensi pelaksana", "u6"],
      unit: "nilai",
      keterangan: "Nilai rata-rata unsur: kompetensi pelaksana",
      description: "Mean of the unsur: competence of the staff",
    }),
    behaviour: column(decimal({ scale: 4, min: 1, max: 4, isSmall: true }), {
      aliases: ["perilaku pelaksana", "u7 perilaku pelaksana", "u7"],
      unit: "nilai",
      keterangan: "Nilai rata-rata unsur: perilaku pelaksana",
      description: "Mean of the unsur: behaviour of the staff",
    }),
    complaint_handling: column(decimal({ scale: 4, min: 1, max: 4, isSmall: true }), {
      aliases: [
        "penanganan pengaduan saran dan masukan",
        "u8 penanganan pengaduan saran dan masukan",
        "u9 penanganan pengaduan saran dan masukan",
        "penanganan pengaduan saran masukan",
        "u8 penanganan pengaduan saran masukan",
        "u9 penanganan pengaduan saran masukan",
        "penanganan pengaduan",
      ],
      unit: "nilai",
      keterangan: "Nilai rata-rata unsur: penanganan pengaduan, saran, dan masukan",
      description: "Mean of the unsur: handling of complaints and suggestions",
    }),
    facilities: column(decimal({ scale: 4, min: 1, max: 4, isSmall: true }), {
      aliases: [
        "sarana dan prasarana",
        "u8 sarana dan prasarana",
        "u9 sarana dan prasarana",
        "sarana prasarana",
        "u8 sarana prasarana",
        "u9 sarana prasarana",
      ],
      unit: "nilai",
      keterangan: "Nilai rata-rata unsur: sarana dan prasarana",
      description: "Mean of the unsur: facilities",
    }),
    reported_ikm: column(decimal({ scale: 4, min: 25, max: 100, isSmall: true }).nullable(), {
      aliases: ["nilai ikm", "ikm", "nilai skm", "ikm unit pelayanan"],
      unit: "indeks",
      keterangan: "IKM sebagaimana dilaporkan, 25 sampai 100",
      description: "IKM as reported, 25 to 100",
    }),
    reported_quality: column(text({ max: 60 }).nullable(), {
      aliases: ["mutu pelayanan", "mutu", "kinerja unit pelayanan"],
      keterangan: "Mutu sebagaimana dilaporkan",
      description: "Grade as reported",
    }),
  }),
  key: ["agency", "year", "period"],
  kind: "record",
  partition: {
    by: ["from_date", "to_date", "agency_id"],
    identity: ["agency_id", "from_date", "to_date"],
    period: { column: "year", every: "year" },
  },
  cadenceDays: 366,
  tolerates: { rows: 20, share: 0.2 },
  grain: {
    indonesian: "satu survei satu unit dalam satu masa",
    english: "one survey of one unit in one period",
  },
  processing: {
    purpose: {
      indonesian: "menunjukkan kepuasan masyarakat per unit",
      english: "to show satisfaction by unit",
    },
    legalBasis: "UU 25/2009; PermenPANRB 14/2017",
    retention: retentionOfCity,
    holdsPersons: false,
  },
} satisfies Source;
