/** Texts of the schedule on the page Mutu. */
export const schedule = {
  none: "Layanan terjadwal belum pernah berjalan di server ini.",
  allWell: (count: number) =>
    count === 1 ? "Waktu terjadwal terakhir selesai" : `${count} waktu terjadwal terakhir selesai`,
  someNot: (count: number, all: number) => `${count} dari ${all} waktu terjadwal terakhir belum selesai baik`,
  jobs: "Pekerjaan",
  jobNames: {
    everything: "semua sumber",
    start: "saat layanan mulai",
    inbox: "saat berkas masuk",
    mend: "saat situs hilang",
  } as Readonly<Record<string, string>>,
  jobColumns: { job: "Pekerjaan", cron: "Jadwal (WIB)", next: "Berikutnya", skipped: "Terlewat" },
  slotColumns: { slot: "Waktu", job: "Pekerjaan", state: "Hasil", attempt: "Percobaan", why: "Keterangan" },
  states: {
    started: "berjalan",
    interrupted: "terputus",
    waiting: "menunggu percobaan lagi",
    done: "selesai",
    held: "ditahan",
    failed: "gagal",
    skipped: "dilewati",
    void: "tidak berlaku",
  },
  until: (moment: string) => `sampai ${moment}`,
  retryAt: (moment: string) => `lagi ${moment}`,
  deaths: (count: number) => `berakhir mendadak ${count} kali`,
};
