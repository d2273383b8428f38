import { z } from "zod";
import { date } from "../../contract/dates.ts";
import { year } from "../../contract/numbers.ts";
import { key, oneOf, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * The rules behind the record: laws, decrees, guides and the city's own rules, as cited.
 *
 * Two citations are wrong in their source and stay as they were written, beside the correct title. Whether a
 * rule was read or only quoted stands in its citation; `berlaku` means that no source says it was replaced.
 */
export default {
  row: z.strictObject({
    regulation_id: column(key(), {
      aliases: ["id aturan"],
      keterangan: "Kunci aturan",
      description: "Key of the rule",
    }),
    title_as_cited: column(text({ max: 300 }), {
      aliases: ["judul sebagaimana dikutip"],
      keterangan: "Judul atau pokok sebagaimana disebut sumber",
      description: "Title or subject as the source cites it",
    }),
    title_correct: column(text({ max: 300 }).nullable(), {
      aliases: ["judul yang benar"],
      keterangan: "Judul yang benar bila kutipan salah",
      description: "Correct title, where the citation is wrong",
    }),
    number: column(text({ max: 80 }).nullable(), {
      aliases: ["nomor"],
      keterangan: "Nomor",
      description: "Number",
    }),
    year: column(year({ min: 1945 }).nullable(), {
      aliases: ["tahun"],
      unit: "tahun",
      keterangan: "Tahun",
      description: "Year",
    }),
    issued_on: column(date({ min: "1945-08-17" }).nullable(), {
      aliases: ["tanggal"],
      keterangan: "Tanggal penetapan bila diketahui",
      description: "Day of issue, where known",
    }),
    level: column(
      oneOf([
        "uu",
        "pp",
        "permendagri",
        "kepmendagri",
        "surat mendagri",
        "surat bskdn",
        "permenpanrb",
        "kepmenpanrb",
        "pedoman menpanrb",
        "kepmenpan",
        "perka bkn",
        "kmk",
        "perda",
        "perwali",
        "kepwali",
        "lainnya",
      ]),
      {
        aliases: ["jenis"],
        keterangan: "Jenis aturan",
        description: "Kind of rule",
      },
    ),
    status: column(oneOf(["berlaku", "hasil", "diganti", "rancangan", "salah kutip"]), {
      keterangan: "Berlaku; keputusan hasil; sudah diganti; rancangan; atau kutipan yang salah",
      description: "In force; decree of results; replaced; draft; or a wrong citation",
    }),
    refers_to: column(key().nullable(), {
      aliases: ["merujuk"],
      keterangan: "Aturan yang dimaksud, menggantikan, atau hasil rancangan ini",
      description: "The rule that is meant, that replaced this one, or that the draft became",
    }),
    subject: column(text({ max: 300 }), {
      aliases: ["pokok"],
      keterangan: "Pokok yang penting di sini",
      description: "What matters here",
    }),
    ...cited,
  }),
  key: ["regulation_id"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  rules: [
    {
      rule: "correct_title",
      columns: ["title_correct", "status"],
      test: ({ title_correct: correct, status }) => status !== "salah kutip" || correct !== null,
      sql: "status <> 'salah kutip' or title_correct is not null",
      indonesian: "kutipan yang salah harus disertai judul yang benar",
      english: "a wrong citation must come with the correct title",
    },
  ],
  grain: { indonesian: "satu aturan sebagaimana dikutip", english: "one rule as cited" },
  processing: publicRecord("menyebut aturan di balik catatan", "to name the rules behind the record"),
} satisfies Source;
