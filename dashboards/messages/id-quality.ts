/** Texts of the data status: the Mutu page and the status line of Ringkasan. */
export const quality = {
  release: "Rilis",
  created: "Dibuat",
  hash: "Sidik isi",
  tables: "Tabel",
  rows: "Baris",
  origins: "Asal data",
  originNames: {
    published: "angka terbit bersumber",
    inbox: "berkas dinas",
    sample: "data contoh",
  } as Readonly<Record<string, string>>,
  statusTitle: (loaded: string, files: number) =>
    `${loaded} baris dari ${files} berkas termuat dalam rilis ini`,
  conflictCount: (count: number) => `${count} angka berselisih dan keduanya disimpan`,
  unresolvedCount: (count: number) => `${count} angka belum tuntas`,
  gapCount: (count: number) => `${count} hal dicari dan belum ditemukan`,
  checksPassed: (count: number) => `${count} pemeriksaan lulus`,
  checksFailed: (count: number) => `${count} pemeriksaan gagal`,
  more: "Lihat keadaan data selengkapnya",
  runsTitle: (message: string) => message,
  noRuns: "Belum ada catatan proses di server ini.",
  runsFailed: (count: number) => `${count} proses terakhir gagal; rilis yang baik tetap disajikan`,
  runsHeld: "Proses terakhir ditahan; rilis yang baik tetap disajikan",
  runsOk: (when: string) => `Proses terakhir berhasil, ${when}`,
  runState: { ok: "berhasil", failed: "gagal", held: "ditahan", died: "berakhir mendadak" } as Readonly<
    Record<string, string>
  >,
  runColumns: { started: "Mulai", seconds: "Lama", state: "Hasil", release: "Rilis", message: "Keterangan" },
  steps: "Langkah",
  stepColumns: { step: "Langkah", rows: "Baris", seconds: "Detik", note: "Catatan" },
  seconds: (value: string) => `${value} detik`,
  freshTitle: (stale: number, total: number) =>
    stale === 0
      ? `Semua ${total} sumber segar menurut iramanya`
      : `${stale} dari ${total} sumber melewati iramanya`,
  noFreshness: "Belum ada catatan kesegaran di server ini.",
  freshColumns: {
    source: "Sumber",
    newest: "Diterima terakhir",
    checked: "Diperiksa terakhir",
    cadence: "Irama",
    state: "Keadaan",
    files: "Berkas",
    rows: "Baris",
  },
  days: (count: number) => `${count} hari`,
  asNeeded: "bila berubah",
  stale: "perlu diperbarui",
  fresh: "segar",
  reconciliationTitle: (
    incoming: string,
    ...[loaded, quarantined, duplicate, superseded]: readonly [string, string, string, string]
  ) =>
    `${incoming} baris masuk = ${loaded} termuat + ${quarantined} dikarantina + ${duplicate} kembar + ${superseded} digantikan`,
  reconciliationBroken: (count: number) => `${count} berkas tidak seimbang: ada baris yang tidak terjelaskan`,
  reconciliationSubtitle: (hidden: number) =>
    `Baris tiap berkas; tidak satu pun boleh hilang tanpa catatan${hidden === 0 ? "" : `. Judul menjumlahkan berkas yang seluruh angkanya ditampilkan; ${hidden} berkas tentang orang menyembunyikan jumlah yang kecil`}`,
  reconciliationColumns: {
    source: "Sumber",
    file: "Berkas",
    in: "Masuk",
    loaded: "Termuat",
    quarantined: "Dikarantina",
    duplicate: "Kembar",
    superseded: "Digantikan",
    balanced: "Seimbang",
  },
  balanced: "ya",
  hidden: "disembunyikan",
  unbalanced: "tidak",
  share: {
    loaded: "termuat",
    quarantined: "dikarantina",
    duplicate: "kembar",
  },
  quarantineTitle: (rows: string, rules: number) => `${rows} temuan karantina menurut ${rules} aturan`,
  quarantineNone: "Tidak ada baris yang dikarantina dalam rilis ini.",
  quarantineColumns: {
    source: "Sumber",
    file: "Berkas",
    column: "Kolom",
    severity: "Tingkat",
    rows: "Baris",
    message: "Pesan",
  },
  severity: { error: "galat", warning: "peringatan" } as Readonly<Record<string, string>>,
  conflictsTitle: (count: number, open: number) =>
    open === 0
      ? `${count} angka punya lebih dari satu nilai terbit; semuanya sudah dipilih beralasan`
      : `${count} angka punya lebih dari satu nilai terbit; ${open} belum tuntas`,
  conflictsNone: "Tidak ada angka dengan lebih dari satu nilai terbit.",
  conflictColumns: {
    figure: "Angka",
    inUse: "Dipakai",
    others: "Juga terbit",
    why: "Mengapa",
    status: "Status",
  },
  checksTitle: (passed: number, total: number) => `${passed} dari ${total} pemeriksaan lulus`,
  checksSubtitle: "Rilis hanya terbit bila semuanya lulus",
  checkColumns: {
    mart: "Tabel",
    check: "Pemeriksaan",
    checked: "Diperiksa",
    failed: "Gagal",
    passed: "Hasil",
  },
  passed: "lulus",
  failed: "gagal",
  checkCount: (count: number) => `${count} pemeriksaan`,
  gapsTitle: (count: number) => `${count} hal dicari dan belum ditemukan`,
  gapColumns: { subject: "Perihal", year: "Tahun", missing: "Yang tidak ada", source: "Sumber" },
  sources: (name: string) => `Menurut sumber ${name}`,
};
