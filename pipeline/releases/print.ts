import type { Withdrawal } from "./withdraw.ts";

/** What was withdrawn, and what UU 27/2022 asks of whoever finds that personal data got out. */
export function printWithdrawal({ manifest, publishedAt, current }: Withdrawal): void {
  const { release_id: id, marts, withdrawn } = manifest;
  const count = Object.keys(marts).length;
  const since = publishedAt ?? manifest.created_at;
  console.log(
    `[id] rilis ${id} ditarik: ${count} tabel dan situsnya dihapus; nisan: manifest.json dengan alasan`,
  );
  console.log(
    `[en] release ${id} was withdrawn: ${count} tables and its site are gone; tombstone: manifest.json with the reason`,
  );
  console.log(
    current === null
      ? "[id] tidak ada rilis lagi; situs kosong\n[en] no release is left; the site is empty"
      : `[id] yang berlaku sekarang: ${current}\n[en] current now: ${current}`,
  );
  console.log(`
[id] Bila data pribadi ikut terbit: UU 27/2022 (Pelindungan Data Pribadi) memberi waktu 3 × 24 jam sejak diketahui untuk
     memberitahukannya. Terbit ${since}, ditarik ${withdrawn!.at}. Salinan di tempat lain
     (unduhan, kutipan, cadangan) tidak ikut terhapus, dan buku besar pengungkapan tetap menghitungnya sebagai diketahui.
[en] Where personal data got out: UU 27/2022 (personal data protection) gives 3 × 24 hours from learning of it to give
     notice. Published ${since}, withdrawn ${withdrawn!.at}. Copies elsewhere
     (downloads, citations, backups) are not removed, and the disclosure ledger goes on counting them as known.`);
}
