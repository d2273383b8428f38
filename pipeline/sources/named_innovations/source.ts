import { z } from "zod";
import { year } from "../../contract/numbers.ts";
import { flag, key, oneOf, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * Innovations that a publication calls by name, one row per innovation, context and source.
 *
 * The name stays as it was printed, misprints included; `name_corrected` holds the right spelling where they differ.
 * An owner that no source names is empty.
 */
export default {
  row: z.strictObject({
    innovation_id: column(key(), {
      aliases: ["id inovasi", "kode inovasi"],
      keterangan: "Kunci inovasi, tetap sama di semua konteks",
      description: "Key of the innovation, the same in every context",
    }),
    name_as_published: column(text({ max: 300 }), {
      aliases: ["nama inovasi", "nama"],
      keterangan: "Nama sebagaimana tercetak",
      description: "Name as printed",
    }),
    name_corrected: column(text({ max: 300 }).nullable(), {
      aliases: ["nama yang benar"],
      keterangan: "Nama yang benar bila cetakannya keliru",
      description: "Correct name where the printed one is wrong",
    }),
    acronym: column(text({ max: 100 }).nullable(), {
      aliases: ["akronim", "singkatan"],
      keterangan: "Akronim",
      description: "Acronym",
    }),
    expansion: column(text({ max: 300 }).nullable(), {
      aliases: ["kepanjangan"],
      keterangan: "Kepanjangan akronim, bila disebut",
      description: "What the acronym stands for, where stated",
    }),
    owner_agency_id: column(key().nullable(), {
      aliases: ["id perangkat daerah", "kode perangkat daerah"],
      keterangan: "Kunci perangkat daerah atau unit pemilik",
      description: "Key of the owning agency or unit",
    }),
    owner_as_published: column(text({ max: 200 }).nullable(), {
      aliases: ["pemilik", "opd", "perangkat daerah"],
      keterangan: "Pemilik sebagaimana tercetak",
      description: "Owner as printed",
    }),
    context_year: column(year({ min: 2000 }).nullable(), {
      aliases: ["tahun"],
      unit: "tahun",
      keterangan: "Tahun konteks",
      description: "Year of the context",
    }),
    context: column(text({ max: 100 }), {
      aliases: ["konteks"],
      keterangan: "Dalam rangka apa inovasi disebut, misalnya IGA 2021",
      description: "What it was named for, e.g. IGA 2021",
    }),
    is_digital: column(flag().nullable(), {
      aliases: ["digital"],
      keterangan: "Digital atau tidak, bila disebut",
      description: "Digital or not, where stated",
    }),
    mention_kind: column(oneOf(["dikreditkan", "unggulan", "pemenang", "nominasi", "lomba", "disebut"]), {
      aliases: ["jenis penyebutan"],
      keterangan:
        "Dikreditkan dalam penghargaan kota, dipaparkan sebagai unggulan, menang, nominasi, ikut lomba tanpa kedudukan yang disebut, atau sekadar disebut",
      description:
        "Credited in the city's award, presented as flagship, winner, nominee, contest entry of unstated standing, or merely mentioned",
    }),
    ...cited,
  }),
  key: ["innovation_id", "context", "source"],
  kind: "record",
  cadenceDays: 366,
  tolerates: { rows: 20, share: 0.5 },
  grain: {
    indonesian: "satu penyebutan inovasi: inovasi, konteks, dan sumber",
    english: "one mention of an innovation: innovation, context and source",
  },
  processing: publicRecord(
    "mencatat inovasi yang disebut dalam pemberitaan",
    "to record the innovations that publications name",
  ),
} satisfies Source;
