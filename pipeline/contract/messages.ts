import { type Contract, titleOf } from "./contract.ts";
import type { Reason } from "./mask.ts";

interface Message {
  readonly indonesian: string;
  readonly english: string;
}

interface Sentence extends Message {
  /** What is said instead where the column tells what it takes. */
  readonly bounded?: Message;
  /** What is said instead where the reason has a `{detail}`. */
  readonly detailed?: Message;
}

/** Sentences by rule; `{accepts}` is what the column takes. They never repeat the value. */
const sentences: Readonly<Record<string, Sentence>> = {
  missing: { indonesian: "wajib diisi, tetapi kosong", english: "is required but empty" },
  type: {
    indonesian: "tidak terbaca sebagai isi kolom ini",
    english: "cannot be read as what the column takes",
    bounded: {
      indonesian: "tidak terbaca sebagai isi kolom ini; yang diterima: {accepts}",
      english: "cannot be read as what the column takes: {accepts}",
    },
  },
  ambiguous_number: {
    indonesian: "dapat dibaca sebagai ribuan atau desimal; tulis tanpa titik ribuan",
    english: "can be read as thousands or as a decimal; write it without a thousands mark",
  },
  ambiguous_date: {
    indonesian: "tahun dua angka; tulis tahun dengan empat angka",
    english: "has a year of two digits; write four",
  },
  impossible_date: {
    indonesian: "tanggal itu tidak ada; tulis hari/bulan/tahun",
    english: "is no day of the calendar; write day/month/year",
  },
  mid_month: {
    indonesian: "hari di tengah bulan; tulis bulan dan tahunnya saja",
    english: "is a day within a month; write the month and the year alone",
  },
  ambiguous_percent: {
    indonesian: "dapat dibaca sebagai bagian dari satu atau sebagai persen; tulis tanda %",
    english: "can be read as a share of one or as percent; write the % sign",
  },
  nip_float: {
    indonesian: "NIP rusak karena disimpan sebagai angka; simpan kolom NIP sebagai teks",
    english: "is a NIP damaged by being kept as a number; keep the NIP column as text",
  },
  nip_old: {
    indonesian: "NIP lama sembilan angka; tulis NIP 18 angka",
    english: "is an old NIP of nine digits; write the one of 18",
  },
  nip_date: {
    indonesian: "tanggal lahir, bulan pengangkatan, atau angka jenis kelamin dalam NIP tidak mungkin",
    english: "holds a birth date, month of appointment or sex digit that cannot be",
  },
  nip_form: { indonesian: "bukan NIP 18 angka", english: "is no NIP of 18 digits" },
  person_number: {
    indonesian: "memuat angka berbentuk NIP atau NIK; hapus angka itu dari kolom ini",
    english: "holds a number of the form of a NIP or NIK; take it out of this column",
  },
  precision: { indonesian: "terlalu banyak angka di belakang koma", english: "has too many decimals" },
  range: { indonesian: "di luar batas {accepts}", english: "is outside {accepts}" },
  pattern: { indonesian: "tidak sesuai pola {accepts}", english: "does not match {accepts}" },
  length: {
    indonesian: "terlalu panjang ({accepts} karakter)",
    english: "is too long ({accepts} characters)",
  },
  enum: { indonesian: "bukan salah satu dari: {accepts}", english: "is none of: {accepts}" },
  too_few_fields: { indonesian: "baris kekurangan kolom", english: "the row has too few fields" },
  too_many_fields: { indonesian: "baris kelebihan kolom", english: "the row has too many fields" },
  malformed_line: {
    indonesian: "tanda kutip di baris ini tidak berpasangan",
    english: "the quotes on this line do not pair",
  },
  missing_column: {
    indonesian: "berkas tidak memiliki kolom wajib {columns}",
    english: "the file lacks the required column {columns}",
  },
  duplicate_column: {
    indonesian: "berkas memiliki dua kolom dengan arti sama: {columns}",
    english: "the file has two columns of one meaning: {columns}",
  },
  totals_row: {
    indonesian: "baris jumlah di bawah atau di antara catatan; tidak dihitung sebagai catatan",
    english: "a row of totals below or between the records; it does not count as one",
  },
  malformed_record: {
    indonesian: "bukan satu objek JSON yang utuh dengan setiap nama hanya sekali",
    english: "is not one whole JSON object with each name only once",
  },
  nested_value: {
    indonesian: "berisi daftar atau objek di tempat satu nilai",
    english: "holds a list or an object in the place of a value",
  },
  formula_without_value: {
    indonesian:
      "baris ini memuat rumus yang hasilnya tidak tersimpan; buka, hitung, dan simpan ulang berkasnya",
    english: "the row holds a formula whose result was not saved; open, calculate and save the file anew",
  },
  merged_number: {
    indonesian: "satu angka digabung untuk beberapa baris; tulis angka setiap baris",
    english: "one figure is merged over several rows; write the figure of each row",
  },
  repair_unknown: {
    indonesian:
      "tidak ada baris dengan id_karantina ini dalam berkas yang berlaku; mungkin berkasnya sudah diganti",
    english: "no row of the files in force has this id_karantina; its file may have been replaced",
  },
  repair_not_needed: {
    indonesian: "baris ini tidak sedang dikarantina, maka perbaikannya tidak dipakai",
    english: "the row is not in quarantine, so its repair is not used",
  },
  unread_sheet: {
    indonesian: "lembar yang tidak dibaca karena tidak memiliki judul kolom yang dikenal: {columns}",
    english: "sheets that were not read for want of known column titles: {columns}",
  },
  extra_column: {
    indonesian: "kolom tidak dikenal dan tidak dipakai: {columns}",
    english: "columns that are not known and not used: {columns}",
  },
  unknown_metric: {
    indonesian: "metrik ini tidak ada dalam data/reference/metrics.csv",
    english: "this metric is not in data/reference/metrics.csv",
  },
  unknown_entity: {
    indonesian: "entitas ini tidak ada dalam data/reference/entities.csv atau agencies.csv",
    english: "this entity is neither in data/reference/entities.csv nor in agencies.csv",
  },
  no_regime: {
    indonesian: "tidak ada rezim metode untuk metrik dan tahun ini dalam data/reference/regimes.csv",
    english: "data/reference/regimes.csv has no method regime for this metric and year",
  },
  unknown_agency: {
    indonesian:
      "ejaan ini bukan perangkat daerah mana pun pada tanggal baris itu; perbaiki, atau tambahkan ke reference/agency_aliases.csv di folder data",
    english:
      "this spelling means no agency on the day of the row; mend it, or add it to reference/agency_aliases.csv of the data folder",
    detailed: {
      indonesian:
        "ejaan ini bukan perangkat daerah mana pun pada tanggal baris itu; mungkin maksudnya {detail}? Bila benar, tulis demikian; bila ejaan baru, tambahkan ke reference/agency_aliases.csv di folder data",
      english:
        "this spelling means no agency on the day of the row; was {detail} meant? If so, write that; if it is a new spelling, add it to reference/agency_aliases.csv of the data folder",
    },
  },
  wrong_city: {
    indonesian: "menyebut pemerintah daerah lain, misalnya kabupaten yang senama",
    english: "names another government, such as the regency of the same name",
  },
  unknown_urusan: {
    indonesian: "urusan ini tidak ada dalam data/reference/urusan.csv",
    english: "this government affair is not in data/reference/urusan.csv",
  },
  unknown_indicator: {
    indonesian: "indikator ini tidak ada dalam data/reference/iid_indicators.csv",
    english: "this indicator is not in data/reference/iid_indicators.csv",
  },
  out_of_method_level: {
    indonesian: "metode tahun itu tidak mengenal indikator atau tingkat ini",
    english: "the method of that year does not know this indicator or this level",
  },
  unknown_innovation: {
    indonesian: "tidak ada usulan inovasi dengan kunci ini; perbaiki kuncinya, atau masukkan usulannya",
    english: "no innovation was entered under this key; mend the key, or hand in the entry",
  },
  correction_bites_nothing: {
    indonesian: "koreksi ini tidak mengenai baris mana pun yang termuat",
    english: "this correction meets no row that is loaded",
  },
  correction_no_longer_matches: {
    indonesian: "sel itu tidak lagi berisi nilai lama yang disebut; koreksi tidak diterapkan",
    english: "the cell no longer holds the value that is named; the correction is not applied",
  },
  correction_already_so: {
    indonesian: "sel itu sudah berisi nilai yang benar; koreksi tidak diperlukan lagi",
    english: "the cell holds the right value already; the correction is no longer needed",
  },
  correction_unknown_column: {
    indonesian:
      "sumber itu tidak memiliki kolom ini, atau kolomnya menyangkut orang dan tidak dapat dikoreksi",
    english: "the feed has no such column, or it stands for a person and cannot be corrected",
  },
  correction_bad_value: {
    indonesian: "nilai lama atau baru tidak berbentuk benar untuk kolom itu",
    english: "the old or the new value is not of the form that the column takes",
  },
  correction_bad_key: {
    indonesian: "kunci baris tidak dapat dibaca; tulis kolom=nilai; kolom=nilai",
    english: "the key of the row cannot be read; write column=value; column=value",
  },
  correction_unknown_source: {
    indonesian: "tidak ada sumber data bernama itu",
    english: "there is no feed of that name",
  },
  uplift_tier_undefined: {
    indonesian: "keputusan tidak mengatur kenaikan untuk jumlah inovasi ini; tulis tingkat yang ditetapkan",
    english: "the decree sets no uplift for this number of innovations; write the tier that was granted",
  },
  uplift_tier_mismatch: {
    indonesian: "tingkat ini bukan untuk jumlah inovasi itu",
    english: "this tier is not for that number of innovations",
  },
  duplicate_key: {
    indonesian: "kunci yang sama dipakai baris lain dengan isi berbeda",
    english: "another row has the same key with other content",
  },
  duplicate_across_files: {
    indonesian: "kunci yang sama sudah datang dalam berkas lain",
    english: "the same key already came in another file",
  },
};

/** The sentence for a reason, in both languages, beginning with the column where there is one: its title, and its name in English. */
export function messageOf(contract: Contract, { column, rule, detail }: Reason, columns = ""): Message {
  const own = contract.rules.find((candidate) => candidate.rule === rule);
  const known = sentences[rule];
  const at = contract.columns.find(({ name }) => name === column);
  const accepts = at?.grammar.accepts ?? "";
  const told = detail === undefined ? (accepts === "" ? undefined : known?.bounded) : known?.detailed;
  const sentence = own ?? told ?? known;
  if (sentence === undefined) throw new TypeError(`rule ${rule} has no sentence`);
  const fill = (text: string) =>
    text
      .replace("{accepts}", accepts)
      .replace("{columns}", columns)
      .replace("{detail}", () => detail ?? "");
  const from = (subject: string | null) => (subject === null ? "" : `${subject}: `);
  return {
    indonesian: from(at === undefined ? column : titleOf(at)) + fill(sentence.indonesian),
    english: from(column) + fill(sentence.english),
  };
}
