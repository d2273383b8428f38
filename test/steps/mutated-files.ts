import { makeNips } from "../privacy/nips.ts";
import { awardHeader, awardLine } from "./awards.ts";

/** Numbers below a bound, the same for the same seed. */
export type Roll = (bound: number) => number;

/** A file before anything goes wrong with it. */
interface Whole {
  readonly content: Buffer;
  /** Its lines, where it is made of lines; the first is the header. */
  readonly lines?: readonly string[];
}

/** A file that a source takes. Other forms than CSV join the list with bytes alone. */
interface Form {
  readonly source: string;
  readonly extension: string;
  /** `tag` makes the file's keys its own, so that files of one batch do not repeat each other. */
  readonly make: (tag: number) => Whole;
}

/** A file that something went wrong with. */
export interface MutatedFile {
  readonly source: string;
  readonly extension: string;
  readonly content: Uint8Array;
  readonly mutation: string;
  /** Records in the file, counted by other means than the reader's; absent where the breakage leaves room for doubt. */
  readonly records?: number;
}

const rowsPerFile = 24;
const rowsOf = (line: (row: number) => string) => Array.from({ length: rowsPerFile }, (_, row) => line(row));
const ofLines = (lines: readonly string[]): Whole => ({
  content: Buffer.from([...lines, ""].join("\n")),
  lines,
});
const people = makeNips(rowsPerFile);
const nameOf = (row: number) => `Pegawai Contoh ${String(row).padStart(4, "0")}`;
const month = (tag: number) => `${2018 + (tag % 17)}-${String(1 + (tag % 12)).padStart(2, "0")}`;

/** Files of different shape: plain, semicolons, quoted cells, decimal commas, and one about persons. */
const forms: readonly Form[] = [
  {
    source: "awards",
    extension: ".csv",
    make: (tag) =>
      ofLines([
        awardHeader,
        ...rowsOf((row) =>
          awardLine({
            award_id: `contoh-${tag}-${row}`,
            title_as_published: row % 3 === 0 ? "Kota Terinovatif — ñ" : "Juara",
          }),
        ),
      ]),
  },
  {
    source: "complaints",
    extension: ".csv",
    make: (tag) =>
      ofLines([
        "Perangkat Daerah;Bulan;Pengaduan Masuk;Pengaduan Selesai;Median Hari",
        ...rowsOf(
          (row) =>
            `Dinkes PPKB;${2018 + (row % 17)}-${1 + (row % 12)};${tag + 20};${row};${row > 0 ? "3,5" : ""}`,
        ),
      ]),
  },
  {
    source: "innovations",
    extension: ".csv",
    make: (tag) =>
      ofLines([
        "No,Nama Inovasi,OPD Pelaksana,Tahun Pengajuan,Tahapan,Inisiator,Nama Inisiator,Waktu Uji Coba,Anggaran",
        ...rowsOf(
          (row) =>
            `${row + 1},"Lampu ${tag} ${row}, ""Terang"" – Kafé",Dinkes PPKB,2024,uji coba,ASN,Fulan,05-01-2022,"Rp 1.250.000"`,
        ),
      ]),
  },
  {
    source: "service_surveys",
    extension: ".csv",
    make: (tag) =>
      ofLines([
        'Unit,Tahun,Periode,Jumlah Responden,U1 Persyaratan,"U2 Sistem, Mekanisme, dan Prosedur",U3 Waktu,U4 Biaya,U5 Produk,U6 Kompetensi,U7 Perilaku,U8 Pengaduan,U9 Sarana,Nilai IKM',
        ...rowsOf(
          (row) =>
            `Dinkes PPKB,${2018 + (row % 8)},TW ${1 + (row % 4)},${tag + 30},"3,5",3.41,3,4,3,3,3,3,3,"82,25"`,
        ),
      ]),
  },
  {
    source: "tpp_uplifts",
    extension: ".csv",
    make: (tag) =>
      ofLines([
        "NIP,Nama,Status Pegawai,SKPD,Tahun Anggaran,Jumlah Inovasi,Verifikator,Tingkat,Persen,Kenaikan,Dasar",
        ...rowsOf(
          (row) =>
            `${people[row]},${nameOf(row)},PNS,Dinkes PPKB,${2018 + (tag % 17)},2,tidak,,3,${90_000 + tag},Kepwali ${tag}`,
        ),
      ]),
  },
  {
    source: "tpp",
    extension: ".csv",
    make: (tag) =>
      ofLines([
        "NIP;Nama;Status Pegawai;SKPD;Bulan;Bulan Bayar;Komponen;Kelas Jabatan;TPP Dasar;Diterima",
        ...rowsOf(
          (row) =>
            `${people[row]};${nameOf(row)};PNS;Dinkes PPKB;${month(tag)};2035-12;statis;7;3.050.000;${2_900_000 + tag}`,
        ),
      ]),
  },
];

type Mutate = (
  whole: Whole,
  roll: Roll,
) => { readonly content: Uint8Array; readonly lines?: readonly string[] };

/** What can happen to the bytes of any file. */
const toBytes: Readonly<Record<string, Mutate>> = {
  "bytes flipped"({ content }, roll) {
    const flipped = Buffer.from(content);
    for (let count = 0; count < 1 + roll(20); count += 1) flipped[roll(flipped.length)] = roll(256);
    return { content: flipped };
  },
  "bits flipped"({ content }, roll) {
    const flipped = Buffer.from(content);
    for (let count = 0; count < 1 + roll(40); count += 1) flipped[roll(flipped.length)]! ^= 1 << roll(8);
    return { content: flipped };
  },
  "the file cut off": ({ content }, roll) => ({ content: content.subarray(0, roll(content.length)) }),
  "a piece lost, doubled or emptied"({ content }, roll) {
    const from = roll(content.length);
    const to = Math.min(content.length, from + 1 + roll(400));
    const piece = content.subarray(from, to);
    const instead = [Buffer.alloc(0), Buffer.concat([piece, piece]), Buffer.alloc(piece.length)][roll(3)]!;
    return { content: Buffer.concat([content.subarray(0, from), instead, content.subarray(to)]) };
  },
  "two pieces swapped"({ content }, roll) {
    const [a, b, c] = [roll(content.length), roll(content.length), roll(content.length)].toSorted(
      (x, y) => x - y,
    );
    return {
      content: Buffer.concat([
        content.subarray(0, a),
        content.subarray(b, c),
        content.subarray(a, b),
        content.subarray(c),
      ]),
    };
  },
};

const markOf = (header: string) => (header.includes(";") ? ";" : ",");

/** What can happen to the lines of a file that is made of lines. `lines` is given where each is a record for certain. */
const toLines: Readonly<Record<string, (lines: readonly string[], roll: Roll) => ReturnType<Mutate>>> = {
  "lines cut short, left out and left blank"([header, ...records], roll) {
    const kept = records.flatMap(
      (line) => [[line], [line.slice(0, 1 + roll(line.length - 1))], [], ["", line]][roll(4)]!,
    );
    return certain([header!, ...kept]);
  },
  "lines shuffled and doubled"([header, ...records], roll) {
    const dealt = records.map((line) => [roll(1000), line] as const).toSorted(([a], [b]) => a - b);
    return certain([header!, ...dealt.flatMap(([place, line]) => (place % 7 === 0 ? [line, line] : [line]))]);
  },
  "columns swapped, doubled and dropped"(lines, roll) {
    const mark = markOf(lines[0]!);
    const width = lines[0]!.split(mark).length;
    const [from, to] = [roll(width), roll(width)];
    return certain(
      lines.map((line) => {
        const fields = line.split(mark);
        return fields.toSpliced(to, roll(30) === 0 ? 1 : 0, fields[from] ?? "").join(mark);
      }),
    );
  },
  "encodings mixed"([header, ...records], roll) {
    const encodings = ["utf8", "latin1", "utf8"] as const;
    const parts = records.map((line) => Buffer.from(`${line}\n`, encodings[roll(3)]));
    return { content: Buffer.concat([Buffer.from(`${header}\n`), ...parts]), lines: [header!, ...records] };
  },
  "another encoding, with and without its mark"(lines, roll) {
    const text = [...lines, ""].join("\r\n");
    const sixteen = Buffer.from(`\ufeff${text}`, "utf16le");
    return {
      content: [sixteen, sixteen.swap16(), Buffer.from(`\ufeff${text}`), Buffer.from(text, "latin1")][
        roll(4)
      ]!,
      lines,
    };
  },
  "quotes unbalanced"([header, ...records], roll) {
    const spoilt = records.map((line) => {
      const at = roll(line.length);
      return roll(5) === 0 ? `${line.slice(0, at)}"${line.slice(at)}` : line;
    });
    return certain([header!, ...spoilt]);
  },
  "quotes put before and behind whole fields"([header, ...records], roll) {
    const mark = markOf(header!);
    const spoilt = records.map((line) => {
      const fields = line.split(mark);
      const at = roll(fields.length);
      return fields.with(at, [`"${fields[at]}`, `${fields[at]}"`, `"${fields[at]}"`][roll(3)]!).join(mark);
    });
    return certain([header!, ...spoilt]);
  },
  "line ends mixed and delimiters strewn"([header, ...records], roll) {
    const mark = markOf(header!);
    const ends = ["\n", "\r\n", "\r", "\n\n", `\n${mark.repeat(4)}\n`];
    const strewn = records.map((line) => {
      const at = roll(line.length);
      return `${line.slice(0, at)}${[";", ",", "\t", ""][roll(4)]}${line.slice(at)}`;
    });
    const content = strewn.reduce((file, line) => file + line + ends[roll(5)]!, `${header}\n`);
    return { content: Buffer.from(content), lines: [header!, ...strewn] };
  },
  "NUL bytes and marks strewn"([header, ...records], roll) {
    const marks = ["\u0000", "\ufeff", "\u2028", "\u001a", "\\", "\u000b", "\u0085"];
    return certain([
      header!,
      ...records.map((line) => {
        const at = 1 + roll(line.length - 1);
        return roll(3) > 0 ? line : `${line.slice(0, at)}${marks[roll(marks.length)]}${line.slice(at)}`;
      }),
    ]);
  },
};

const certain = (lines: readonly string[]) => ({ content: Buffer.from([...lines, ""].join("\n")), lines });

/** The mutated file of a seed and a number: the same bytes each time. Numbers in a row go over the sources, then over what goes wrong. */
export function mutatedFile(seed: number, index: number): MutatedFile {
  const roll = dice(seed, index);
  const { source, extension, make } = forms[index % forms.length]!;
  const whole = make(index);
  const { lines } = whole;
  const ways = [...Object.keys(toBytes), ...(lines === undefined ? [] : Object.keys(toLines))];
  const mutation = ways[Math.floor(index / forms.length) % ways.length]!;
  const mutated = mutation in toBytes ? toBytes[mutation]!(whole, roll) : toLines[mutation]!(lines!, roll);
  const records = countRecords(mutated, lines);
  return {
    source,
    extension,
    mutation,
    content: mutated.content,
    ...(records === undefined ? {} : { records }),
  };
}

export const mutatedSources = forms.map(({ source }) => source);

/**
 * Records behind the header, by the lines alone. Undefined where a quote may or may not hold lines together, and where
 * damage reached the header or a line end may be one or none.
 */
function countRecords(
  { content, lines }: ReturnType<Mutate>,
  whole: readonly string[] | undefined,
): number | undefined {
  if (whole === undefined) return undefined;
  const rows = lines ?? textLines(content);
  if (rows?.[0] === undefined || (lines === undefined && rows[0] !== whole[0])) return undefined;
  const isQuoted = rows.some((line) => line.includes('"'));
  if (isQuoted && !rows.every((line) => whole.includes(line))) return undefined;
  return rows.slice(1).filter((line) => !/^[\s,;]*$/.test(line)).length;
}

const textLines = (content: Uint8Array) => {
  const text = Buffer.from(content).toString("latin1");
  return text.includes("\0") ? undefined : text.split(/\r\n|\n|\r/);
};

/** A linear congruential generator: what matters is that it is the same on every machine. */
function dice(seed: number, index: number): Roll {
  let state = (Math.imul(seed, 2_654_435_761) ^ Math.imul(index + 1, 0x9e37_79b1)) >>> 0;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0);
  for (let warm = 0; warm < 4; warm += 1) next();
  return (bound) => Math.floor((next() / 2 ** 32) * bound);
}
