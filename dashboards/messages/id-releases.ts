/** What a page says of releases other than the one it shows, in Indonesian. */
export const releases = {
  other: (id: string) => `Rilis lain kini yang berlaku: ${id}. Angka di halaman ini belum berubah.`,
  withdrawn: (id: string, reason: string) =>
    `Rilis ${id}, yang Anda baca, telah ditarik: ${reason}. Jangan dikutip.`,
  about: (id: string) => `Tentang ${id}`,
  internalName: "Edisi internal.",
  internal: "Memuat klaim dan tindak lanjut yang belum untuk umum; jangan disebarkan.",
  logOut: "Keluar",
  anew: "Tampilkan yang berlaku",
  withdrawnTitle: (count: number) => `${count} rilis ditarik`,
};
