import type { PolicyCompliance } from "../../pipeline/marts/policy_compliance.ts";
import type { FollowUpStatus } from "../../pipeline/marts/follow_up_status.ts";
import type { TargetGap } from "../../pipeline/marts/target_gap.ts";

type Pair = readonly [string, string];

/** Texts of the meeting sheet, in Indonesian. */
export const meeting = {
  /** The name of the page. */
  page: "Rapat",
  kicker: (year: number) => `Lembar rapat ${year}`,
  year: "Tahun yang dibahas",
  subject: "Untuk",
  whole: (city: string) => `${city}, seluruh kota`,
  group: (city: string, isSample: boolean) => (isSample ? `${city} (data contoh)` : city),
  print: "Cetak satu halaman A4",
  kept: "Pilihan tersimpan di alamat halaman ini.",
  drawnNow: (name: string, year: number) => `Lembar ${name}, ${year}`,
  agencies: "perangkat daerah",
  agencyOf: (city: string) => `Perangkat daerah ${city}`,
  wholeCity: "Seluruh kota",
  opening: (place: string, year: number, value: string, band: string | null) =>
    `Indeks hitungan ${place} ${value} pada ${year}${band === null ? "" : `, kategori ${band}`}`,
  nothing: (name: string, year: number) => `Belum ada angka ${name} sampai ${year}.`,
  none: {
    title: "Belum ada lembar untuk pilihan ini.",
    hint: "Lembar terisi begitu rilis memuat angka kota atau berkas perangkat daerah.",
  },
  measures: {
    iid_points: { name: "Indeks hitungan", unit: "dari 100" },
    innovations_entered: { name: "Inovasi diajukan", unit: "inovasi" },
    innovations_counted: { name: "Inovasi dihitung", unit: "inovasi" },
    mean_maturity_points: { name: "Rata-rata kematangan", unit: "dari 111" },
    spd_points: { name: "Skor SPD", unit: "dari 63" },
    volume_points: { name: "Skor jumlah", unit: "dari 76" },
    innovations: { name: "Inovasi diajukan", unit: "inovasi" },
    innovations_new: { name: "Inovasi baru", unit: "inovasi" },
    mean_verified_maturity: { name: "Rata-rata kematangan", unit: "dari 111" },
    ikm: { name: "IKM", unit: "dari 100" },
    complaint_resolution_pct: { name: "Pengaduan selesai", unit: "persen" },
    pekppp: { name: "PEKPPP", unit: "dari 5" },
    ombudsman: { name: "Kepatuhan Ombudsman", unit: "dari 100" },
  },
  six: (count: number, all: number, year: number) => `${count} dari ${all} angka utama terbit untuk ${year}`,
  figuresSubtitle: "Angka terbaru sampai tahun itu, dengan kategori menurut batas tahunnya sendiri",
  chart: {
    title: (name: string, value: string, year: number) => `${name} ${value} pada ${year}`,
    titleNone: (name: string) => `${name}: belum ada angka`,
    subtitle: (unit: string, aim: string | null) =>
      aim === null ? unit : `${unit}; garis pendek: target, ${aim}`,
    newestAim: (value: string, year: number) => `${value} pada ${year}`,
    reading: (name: string, year: number, value: string) => `${name} ${year}: ${value}`,
    aim: (year: number, value: string) => `target ${year} ${value}`,
    columns: { measure: "Ukuran", year: "Tahun", value: "Nilai", aim: "Target", inUse: "Dipakai" },
    source: "Sumber: pada kaki lembar.",
    tables: "Tabel rilis yang dibaca",
  },
  targets: {
    title: "Target dan realisasi",
    columns: { measure: "Ukuran", aim: "Target", realised: "Realisasi", gap: "Selisih", verdict: "Keadaan" },
    none: "–",
    noTarget: "–",
    disputed: "nilainya belum tuntas",
    verdicts: {
      met: "tercapai",
      missed: "tidak tercapai",
      "no target": "tanpa target",
      "not realised": "belum ada realisasi",
      "not comparable": "tidak dapat dibandingkan",
    } as Readonly<Record<TargetGap["status"], string>>,
    empty: (year: number) => `Tidak ada target dan tidak ada realisasi yang tercatat untuk ${year}.`,
    more: (count: number) => `${count} baris lain ada pada lampiran XLSX.`,
    byPlan:
      "Realisasi di sini dibaca dari dokumen rencana itu sendiri; dapat berbeda dari angka utama di atas.",
  },
  moved: "Yang bergerak",
  change: "Perubahan",
  still: "Tidak ada perubahan yang sah untuk dihitung.",
  distances: {
    title: "Jarak",
    computed: (place: string, year: number, told: string) => `Indeks hitungan ${place} ${year}: ${told}`,
    noBand: "Tidak diketahui: nilainya belum tuntas, atau batas kategorinya tidak ditemukan.",
    noCap: "Tidak diketahui: parameter inovasi belum diserahkan, atau rumusnya tidak diketahui.",
    first: "Peringkat pertama; tidak ada di atasnya.",
    noRank: "Tidak diketahui: nilai peringkat di atasnya tidak terbit.",
  },
  rules: {
    title: "Aturan yang berlaku",
    city: (met: number, all: number, unknown: number) =>
      unknown === all
        ? `${all} perangkat daerah: tidak diketahui, yang dihitung aturan ini belum diserahkan`
        : `${met} dari ${all} perangkat daerah memenuhi${unknown === 0 ? "" : `, ${unknown} tidak diketahui`}`,
    agency: (counted: number | null, status: PolicyCompliance["status"], years: number | null) =>
      status === "unknown" || counted === null
        ? "tidak diketahui, yang dihitung aturan ini belum diserahkan"
        : status === "met"
          ? `terpenuhi, tercatat ${counted}`
          : `belum terpenuhi, tercatat ${counted}${years === null || years < 2 ? "" : `; tahun ke-${years} berturut-turut`}`,
    empty: "Tidak ada aturan yang tercatat berlaku pada tahun itu.",
  },
  raises: {
    title: "Tiga inovasi untuk diangkat",
    rule: (year: number, isOwn: boolean) =>
      isOwn
        ? `Poin kematangan terbanyak yang belum didapat, menurut aturan ${year}.`
        : `Poin kematangan terbanyak yang belum didapat, menurut aturan ${year}; rumus tahun itu sendiri tidak diketahui.`,
    lost: (lost: string, most: string) => `${lost} dari ${most} poin belum didapat`,
    claim: (claimed: string, verified: string) => `(klaim ${claimed}, terverifikasi ${verified})`,
    step: (name: string, from: number, to: number, points: string) => `${name} ${from} → ${to} (+${points})`,
    evidence: (text: string) => `bukti: ${text}`,
    noEvidence: "bukti: teks parameternya tidak ditemukan",
    columns: {
      innovation: "Inovasi",
      lost: "Poin belum didapat",
      step: "Langkah",
      evidence: "Bukti yang dibawa",
      index: "Poin indeks",
    },
    empty: "Tidak ada parameter terverifikasi untuk tahun itu.",
  },
  followUps: {
    title: "Tindak lanjut rapat terdahulu",
    columns: {
      decision: "Keputusan",
      owner: "Penanggung jawab",
      due: "Tenggat",
      status: "Status",
      carried: "Dibawa",
    },
    states: {
      done: "selesai",
      "done late": "selesai terlambat",
      open: "belum tenggat",
      overdue: "lewat tenggat",
      cancelled: "batal",
    } as Readonly<Record<FollowUpStatus["state"], string>>,
    late: (days: string) => `lewat ${days} hari`,
    times: (count: number) => (count === 0 ? "–" : `${count} kali`),
    noDue: "tanpa tenggat",
    settled: (done: number, late: number, cancelled: number) =>
      `${done} selesai${late === 0 ? "" : `, ${late} di antaranya terlambat`}; ${cancelled} batal.`,
    more: (count: number) => `${count} lain belum selesai.`,
    noneOpen: "Tidak ada yang belum selesai.",
    empty: "Belum ada keputusan rapat yang tercatat sampai tahun itu.",
    internal: "Tindak lanjut hanya ada pada edisi internal; rilis ini tidak memuatnya.",
  },
  questions: {
    title: "Pertanyaan untuk rapat",
    none: "Tidak ada pertanyaan yang muncul dari data ini.",
    close: (body: string, marks: string) => (marks === "" ? `${body}?` : `${body}? (${marks})`),
    rules: {
      overdue: "tindak lanjut melewati tenggat",
      apart: "indeks membaik bersamaan dengan ukuran layanan yang turun",
      fell: "ukuran memburuk terhadap tahun sebelumnya yang sebanding",
      missed: "target tidak tercapai",
      disputed: "satu angka terbit dengan lebih dari satu nilai",
      rule: "aturan program belum terpenuhi",
      absent: "angka utama tahun itu belum ditemukan",
      evidence: "inovasi dengan poin terbanyak yang belum didapat",
      aimless: "angka utama tanpa target",
      unreached: "target tanpa realisasi",
      uncounted: "peringkat tanpa jumlah peserta",
      unknown: "aturan yang pemenuhannya tidak diketahui",
      unheard: "tanpa IKM tahun itu",
    },
    overdue: (count: number) =>
      `${count} tindak lanjut rapat terdahulu melewati tenggat; apa yang dibutuhkan penanggung jawabnya agar selesai`,
    apart: (up: string, down: string, year: number) =>
      `Pada ${year}, ${up}, bersamaan dengan ${down}; apa yang dialami warga pada tahun itu, dan data mana yang menunjukkannya`,
    fell: (what: string, year: number) =>
      `${what} (${year}); bagian mana yang bergeser, dan data apa yang menunjukkannya`,
    missed: (name: string, [realised, aim]: Pair) =>
      `${name} ${realised} dengan target ${aim}; dukungan apa yang diperlukan untuk mencapainya`,
    disputed: (name: string, year: number, values: string) =>
      `${name} ${year} terbit sebagai ${values}; dokumen mana yang dipakai sebagai dasar`,
    rule: (rule: string, counts: readonly [number, number] | null) =>
      counts === null
        ? `Aturan “${rule}” belum terpenuhi menurut catatan; dukungan apa yang diperlukan`
        : `${counts[0]} dari ${counts[1]} perangkat daerah belum tercatat memenuhi “${rule}”; dukungan apa yang diperlukan`,
    absent: (name: string, year: number, last: number) =>
      `${name} ${year} belum ditemukan (terakhir ${last}); kapan dan dari dokumen apa angkanya diterima`,
    evidence: (title: string, indicator: string, text: string | null) =>
      `${title}: bukti apa yang sudah ada untuk ${indicator}${text === null ? "" : ` (${text})`}, dan siapa yang melengkapinya`,
    aimless: (name: string, year: number) =>
      `Target ${name} ${year} belum ditemukan; dokumen mana yang menetapkannya`,
    unreached: (name: string, aim: string) =>
      `${name} bertarget ${aim} dan realisasinya belum ditemukan; siapa yang memegang angkanya`,
    uncounted: (rank: number, year: number) =>
      `Peringkat ${rank} untuk ${year} terbit tanpa jumlah peserta; dari berapa daerah`,
    unknown: (rule: string, isAgency: boolean) =>
      `Pemenuhan “${rule}” ${isAgency ? "di perangkat daerah ini " : ""}tidak diketahui; catatan mana yang dapat diserahkan`,
    unheard: (year: number) =>
      `IKM ${year} tidak tercatat, atau respondennya kurang dari 30; apa rencana surveinya`,
  },
  foot: {
    sources: (names: string) => `Sumber: ${names}.`,
    more: (count: number) => `dan ${count} sumber lain`,
    sample: (city: string) =>
      `Data contoh: ${city} adalah kota rekaan, tidak satu pun angkanya nyata dan tidak satu pun tentang perangkat daerah yang ada.`,
    files: (city: string) => `Angka perangkat daerah dihitung dari berkas yang diserahkan ${city}.`,
    assumed: (count: number, year: number) =>
      `Hitungan indeks memakai ${count} anggapan tentang aturan ${year}; lihat halaman IID.`,
    asOf: (release: string, day: string) => `Rilis ${release}, ${day}`,
    rules:
      "Pertanyaan dibuat dari data menurut aturan yang tertulis di halaman ini; tidak satu pun menunjuk sebab.",
  },
  rulesOfQuestions: "Aturan pembuat pertanyaan",
  rulesIntro:
    "Setiap aturan bertanya hanya bila datanya ada dan lolos penjaga kalimat; pertanyaan pertama tiap aturan didahulukan, sampai lima.",
};
export type MeetingWords = typeof meeting;
