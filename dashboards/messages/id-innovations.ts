type Pair = readonly [string, string];
type Words = Readonly<Record<string, string>>;

/** Texts of the page on innovations and of the profile of one, in Indonesian. */
export const innovations = {
  lead: {
    own: (city: string, count: number, agencies: number) =>
      `${city}: ${count} inovasi dari ${agencies} perangkat daerah.`,
    fictional: (city: string, named: number, place: string, count: number) =>
      `Sumber terbitan menyebut ${named} inovasi ${city}. Daftar lengkapnya belum diserahkan; katalog di bawah memakai ${place}: ${count} inovasi rekaan.`,
    named: (city: string, named: number) =>
      `Sumber terbitan menyebut ${named} inovasi ${city}. Daftar lengkapnya belum diserahkan.`,
  },
  catalogue: {
    search: "Cari nama, akronim, atau perangkat daerah",
    agency: "Perangkat daerah",
    year: "Tahun pengajuan",
    lastEntry: "Pengajuan terakhir",
    stage: "Tahapan",
    kind: "Jenis",
    order: "Urutan",
    all: "Semua",
    orders: {
      nama: "Nama",
      terbaru: "Terbaru lebih dulu",
      skor: "Skor terendah lebih dulu",
      "-skor": "Skor tertinggi lebih dulu",
    } as Words,
    clear: "Kosongkan pilihan",
    kept: "Salah ketik kecil dimaafkan. Pilihan tersimpan di alamat halaman ini.",
    title: (city: string, count: number, all: number, [inUse, digital]: Pair) =>
      count === all
        ? `${city}: ${count} inovasi, ${inUse} di tahap penerapan, ${digital} digital`
        : `${city}: ${count} dari ${all} inovasi cocok, ${inUse} di tahap penerapan, ${digital} digital`,
    none: (city: string, all: number) => `${city}: tidak satu pun dari ${all} inovasi cocok`,
    noneHint:
      "Tidak ada inovasi untuk pilihan ini. Kosongkan salah satu pilihan, atau cari kata yang lebih pendek.",
    empty: "Belum ada perangkat daerah yang menyerahkan daftar inovasinya; katalog terisi begitu ada.",
    subtitle: (year: number | null) =>
      year === null
        ? "Pengajuan terakhir tiap inovasi; skor kematangan terverifikasi, poin 0–111."
        : `Inovasi yang diajukan pada ${year}; skor kematangan terverifikasi tahun itu, poin 0–111.`,
    columns: {
      id: "Kunci inovasi",
      name: "Inovasi",
      agency: "Perangkat daerah",
      year: "Tahun",
      stage: "Tahapan",
      kind: "Jenis",
      form: "Bentuk",
      first: "Pertama diajukan",
      entries: "Pengajuan ke",
      score: "Skor",
      state: "Keadaan",
      origin: "Asal",
    },
    states: {
      isNew: "baru",
      isContinued: "diajukan lagi",
      isDeveloped: "dikembangkan",
      isStopped: "berhenti",
    },
  },
  source: (city: string) => `Sumber: berkas yang diserahkan perangkat daerah ${city}.`,
  sampleSource: (city: string) => `Sumber: ${city}, kota rekaan; tidak satu pun angkanya nyata.`,
  tables: "Tabel rilis yang dibaca",
  origin: "Asal",
  originText: "Berkas yang diserahkan perangkat daerah; tiap baris dapat ditelusuri di Mutu data.",
  named: {
    title: (city: string, count: number, years: string) =>
      `Sumber terbitan menyebut ${count} inovasi ${city}, ${years}`,
    one: (name: string, sources: number, years: string) =>
      `${name} disebut ${sources} sumber terbitan, ${years}`,
    subtitle: "Hanya yang disebut dengan namanya; bukan daftar lengkap dan bukan ukuran jumlah inovasi.",
    columns: {
      name: "Inovasi",
      owner: "Pemilik",
      first: "Pertama disebut",
      last: "Terakhir disebut",
      contexts: "Dalam rangka",
      digital: "Digital",
      regions: "Daerah yang mereplikasi",
      source: "Sumber",
    },
    unknown: "tidak disebut",
  },
  lineage: {
    title: (city: string, families: number, links: number) =>
      `${city}: ${families} silsilah, ${links} inovasi lahir dari inovasi sebelumnya`,
    subtitle: "Yang menjorok berasal dari yang di atasnya, dengan cara dan tahunnya; putus-putus: replikasi.",
    kinds: { pengembangan: "pengembangan", replikasi: "replikasi", resubmission: "diajukan ulang" } as Words,
    reading: ([from, to]: Pair, kind: string, year: number | null) =>
      `${to} dari ${from}: ${kind}${year === null ? "" : `, ${year}`}`,
    again: (count: number) =>
      `Pengajuan ulang inovasi yang sama (${count}) ada pada tabel dan tidak digambar.`,
    rest: (count: number) => `${count} inovasi lain ada pada tabel.`,
    columns: {
      from: "Inovasi asal",
      to: "Inovasi turunan",
      kind: "Hubungan",
      fromYear: "Tahun asal",
      toYear: "Tahun turunan",
    },
  },
  replication: {
    title: (city: string, out: number, into: number) =>
      into === 0
        ? `${city}: direplikasi ${out} kali oleh daerah lain`
        : `${city}: direplikasi ${out} kali oleh daerah lain, mereplikasi ${into} kali`,
    subtitle:
      "Inovasi dan daerah mitranya; jumlah daerah menurut sumber. Putus-putus: diambil dari daerah lain.",
    directions: { in: "masuk", out: "keluar" },
    regions: (count: number) => `${count} daerah`,
    total: (count: number, direction: "in" | "out") =>
      direction === "out" ? `direplikasi ${count} daerah` : `diambil dari ${count} daerah`,
    agreement: "dengan kerja sama",
    reading: (name: string, partner: string, direction: "in" | "out") =>
      direction === "out" ? `${name} direplikasi ${partner}` : `${name} diambil dari ${partner}`,
    counted: "Daerah yang disebut namanya sudah termasuk dalam jumlah menurut sumber.",
    rest: (count: number) => `${count} inovasi lain ada pada tabel.`,
    columns: {
      name: "Inovasi",
      direction: "Arah",
      partner: "Daerah mitra",
      regions: "Jumlah daerah menurut sumber",
      added: "Ikut dijumlahkan",
      year: "Tahun",
      agreement: "Kerja sama tercatat",
    },
  },
  survival: {
    none: "Kelangsungan inovasi belum dapat dihitung: belum ada daftar kepala daerah dari dua tahun berurutan.",
    title: (city: string, age: number, [share, interval]: readonly [string, string | null]) =>
      `${city}: ${share} persen inovasi bertahan sampai ${age} tahun${interval === null ? "" : ` (selang 95 persen: ${interval})`}`,
    subtitle:
      "Bagian inovasi yang masih berjalan menurut umur, tahun sejak pertama diterapkan; pita: selang 95 persen.",
    kinds: { semua: "Semua", digital: "Digital", "non digital": "Non digital" } as Words,
    reading: (kind: string, age: number, [share, low, high]: readonly (string | null)[], risk: number) =>
      `${kind}, ${age} tahun: ${share ?? "–"} persen${low === null || low === undefined ? "" : ` (${low}–${high})`}, ${risk} diamati`,
    caveats: (unknown: number) =>
      `Kosong bila kurang dari 10 inovasi diamati. Selang mengelompokkan inovasi menurut perangkat daerah. ${unknown} inovasi tidak dihitung karena hari penerapannya tidak diketahui. Angka digital dan non digital tidak boleh dibandingkan sebagai sebab.`,
    columns: {
      cohort: "Pertama diterapkan",
      kind: "Jenis",
      age: "Umur (tahun)",
      share: "Bertahan (persen)",
      low: "Batas bawah",
      high: "Batas atas",
      risk: "Diamati",
      stopped: "Berhenti",
      censored: "Tidak diketahui lagi",
      agencies: "Perangkat daerah",
    },
  },
  profile: {
    unknown: "Inovasi ini tidak ada dalam rilis ini.",
    onlyNamed: "hanya disebut sumber terbitan; parameter, skor, dan manfaatnya belum diserahkan",
    back: "Kembali ke katalog",
  },
  entries: {
    title: (count: number, [first, last]: readonly [string | null, string | null]) =>
      `${count} kali diajukan; ${first === null ? "belum ada skor terverifikasi" : last === null ? `skor terverifikasi ${first}` : `skor terverifikasi ${first} menjadi ${last}`}`,
    subtitle: "Tiap pengajuan dengan skor kematangan terverifikasi tahun itu, poin 0–111.",
    unknownDay: "harinya tidak diketahui",
    pace: ([trial, use]: Pair, months: number | null) =>
      `Uji coba: ${trial}. Penerapan: ${use}${months === null ? "" : `, ${months} bulan kemudian`}.`,
    claimed: "Skor klaim",
    claimedAbove: "Klaim dikurangi terverifikasi",
    claimNote: "Klaim hanya ada dalam edisi internal dan tidak pernah menggantikan yang terverifikasi.",
    overTwice: "Lebih dari dua kali diajukan tanpa pengembangan, menurut aturan yang dibaca untuk 2024.",
  },
  levels: {
    none: "Parameter terverifikasi inovasi ini belum diserahkan.",
    year: "Tahun pengajuan",
    title: (year: number, [lost, most]: Pair, step: string | undefined) =>
      step === undefined
        ? `${year}: semua indikator sudah di parameter tertinggi`
        : `${year}: ${lost} dari ${most} poin belum didapat; langkah terbaik berikutnya: ${step}`,
    step: (name: string, [from, to]: readonly [number, number], points: string) =>
      `${name} dari ${from} ke ${to}, +${points} poin`,
    subtitle: (rules: number) =>
      `Parameter terverifikasi dua puluh indikator; lebar bata adalah bobot ${rules}, tiga bata tiap indikator.`,
    value: (level: number, lost: string) => `${level} dari 3 · hilang ${lost}`,
    unjudged: "belum dinilai",
    reading: (name: string, level: number | null, lost: string) =>
      `${name}: ${level === null ? "belum dinilai" : `parameter ${level} dari 3`}, ${lost} poin hilang`,
    asks: (name: string, level: number, text: string) => `Parameter ${level} ${name} meminta: ${text}`,
    gain: (points: string, year: number, rules: number) =>
      `Satu tingkat itu menambah ${points} poin indeks portofolio ${year} menurut aturan ${rules}, selama yang lain tetap.`,
    noGain: "Tambahan pada indeks kota tidak dapat dihitung.",
    notCounted: (rules: number, because: string) =>
      `Menurut aturan ${rules} inovasi ini tidak dihitung dalam indeks (${because}), maka langkah itu belum menambah indeks.`,
    otherRules: (year: number, rules: number) =>
      `Poin memakai bobot ${rules} untuk parameter ${year} (asumsi).`,
    columns: {
      name: "Indikator",
      level: "Parameter terverifikasi",
      weight: "Bobot",
      lost: "Poin hilang",
      next: "Bunyi parameter berikutnya",
    },
  },
  benefit: {
    none: "Manfaat dan anggaran inovasi ini belum diserahkan.",
    title: (value: string, baseline: string | null) =>
      baseline === null ? `${value}; nilai awalnya tidak diketahui` : `${value}; nilai awal ${baseline}`,
    titleCost: (count: number) => `${count} tahun dengan anggaran; manfaatnya belum diserahkan`,
    subtitle:
      "Manfaat menurut ukuran inovasi itu sendiri, beserta cara mengukurnya; selisih dari nilai awal bukan bukti sebab.",
    statuses: {
      known: "",
      "no budget": "tanpa anggaran",
      "no benefit": "tanpa manfaat",
      "benefit is not in people": "bukan orang",
    } as Words,
    columns: {
      year: "Tahun",
      measure: "Ukuran",
      benefit: "Manfaat",
      unit: "Satuan",
      baseline: "Nilai awal",
      difference: "Selisih",
      kind: "Diukur atau perkiraan",
      method: "Cara mengukur",
      budget: "Anggaran (rupiah)",
      spent: "Realisasi (rupiah)",
      each: "Rupiah tiap penerima",
    },
  },
};
