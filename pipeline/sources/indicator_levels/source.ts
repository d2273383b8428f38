import { z } from "zod";
import { integer, year } from "../../contract/numbers.ts";
import { anyOf } from "../../contract/rules.ts";
import { flag, key, oneOf } from "../../contract/texts.ts";
import { column, retentionOfCity, type Source } from "../source.ts";

/**
 * The level of one innovation on one indicator of the innovation unit (SID) in one year: as claimed, and as verified.
 *
 * 0 is no or invalid evidence. A level of the benefit indicator means nothing without its basis, since level 3 is 501 people or
 * more than half of the units or a trend over three periods.
 */
export default {
  row: z.strictObject({
    innovation_id: column(key(), {
      aliases: ["id inovasi", "kode inovasi"],
      keterangan: "Kunci inovasi, sama di setiap tahun",
      description: "Key of the innovation, the same in every year",
    }),
    year: column(year({ min: 2018 }), {
      aliases: ["tahun", "tahun pengukuran", "tahun pengajuan", "tahun metode"],
      unit: "tahun",
      keterangan: "Tahun pengukuran",
      description: "Year of measurement",
    }),
    indicator: column(key(), {
      aliases: ["indikator", "kode indikator", "kode kanonik"],
      keterangan: "Nama kanonik indikator",
      description: "Canonical name of the indicator",
    }),
    claimed_level: column(integer({ min: 0, max: 3 }).nullable(), {
      aliases: ["parameter klaim", "parameter", "level klaim", "nilai klaim"],
      keterangan: "Parameter menurut pengusul",
      description: "Level as claimed",
    }),
    verified_level: column(integer({ min: 0, max: 3 }).nullable(), {
      aliases: ["parameter terverifikasi", "level terverifikasi", "nilai terverifikasi"],
      keterangan: "Parameter setelah verifikasi",
      description: "Level after verification",
    }),
    basis: column(oneOf(["a", "b", "c", "d", "e", "f"]).nullable(), {
      aliases: ["dasar", "dasar kemanfaatan"],
      keterangan: "Dasar kemanfaatan: orang, cakupan unit, efisiensi, pendapatan, produk, tren",
      description: "Basis of the benefit: people, units, savings, income, products, trend",
    }),
    has_evidence: column(flag(), {
      aliases: ["ada bukti", "bukti", "data dukung"],
      keterangan: "Berkas bukti diunggah",
      description: "A file of evidence was handed in",
    }),
  }),
  key: ["innovation_id", "year", "indicator"],
  kind: "record",
  cadenceDays: 366,
  tolerates: { rows: 2000, share: 0.1 },
  rules: [
    anyOf(["claimed_level", "verified_level"], {
      rule: "some_level",
      indonesian: "parameter klaim atau terverifikasi harus terisi",
      english: "a claimed or a verified level must be given",
    }),
    {
      rule: "basis_of_benefit",
      columns: ["basis", "indicator", "claimed_level", "verified_level"],
      test: ({ basis, indicator, claimed_level: claimed, verified_level: verified }) => {
        if (indicator !== "kemanfaatan_inovasi") return basis === null;
        return basis !== null || ((claimed ?? 0) === 0 && (verified ?? 0) === 0);
      },
      sql: "case when indicator <> 'kemanfaatan_inovasi' then basis is null else basis is not null or (coalesce(claimed_level, 0) = 0 and coalesce(verified_level, 0) = 0) end",
      indonesian: "dasar wajib untuk kemanfaatan yang dinilai, dan hanya untuk kemanfaatan",
      english: "a graded benefit needs its basis, and nothing else has one",
    },
  ],
  grain: {
    indonesian: "satu indikator satu inovasi dalam satu tahun",
    english: "one indicator of one innovation in one year",
  },
  processing: {
    purpose: {
      indonesian: "menghitung kematangan inovasi dan menunjukkan bukti yang kurang",
      english: "to compute maturity and show what evidence is missing",
    },
    legalBasis: "UU 23/2014 Ps 386-390; PP 38/2017",
    retention: retentionOfCity,
    holdsPersons: false,
  },
} satisfies Source;
