/** A page for what is not there, for a site that has none of its own. */
export const notFound = page(
  "Halaman tidak ditemukan",
  'Alamat ini tidak ada, atau sudah tidak ada lagi. <a href="/">Kembali ke Ringkasan</a>.',
);

/** The same below `/en`. */
export const notFoundInEnglish = page(
  "Page not found",
  'There is nothing at this address, or no longer. <a href="/en/">Back to the overview</a>.',
  "en",
);

/** A page for the time before the first run has published anything. */
export const notYet = page(
  "Situs belum terbit",
  "Belum ada rilis yang diterbitkan. Jalankan <code>npm start</code>, lalu muat ulang halaman ini.",
);

/** A page of its own, without the site's scripts and styles. */
export function page(title: string, text: string, language: "id" | "en" = "id"): string {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | Jejak Inovasi</title>
<style>body { max-width: 40rem; margin: 15vh auto; padding: 0 1rem; font: 1.1rem/1.5 system-ui, sans-serif }</style>
<main>
<h1>${title}</h1>
<p>${text}</p>
</main>
</html>
`;
}

const refusals: Readonly<Record<number, readonly [indonesian: string, english: string]>> = {
  400: ["Permintaan ini tidak dapat dibaca.", "This request cannot be read."],
  401: ["Hanya setelah masuk.", "Only after logging in."],
  405: ["Alamat ini hanya dapat dibaca.", "This address can only be read."],
  413: ["Permintaan ini terlalu besar.", "This request is too large."],
  415: ["Bentuk permintaan ini tidak dikenal.", "The form of this request is not known."],
  421: [
    "Server ini tidak melayani nama itu. Pengelola menambahkannya dengan JEJAK_HOSTS.",
    "This server does not go by that name. The operator adds it with JEJAK_HOSTS.",
  ],
  429: [
    "Terlalu banyak percobaan. Cobalah lagi sepuluh menit lagi.",
    "Too many attempts. Try again in ten minutes.",
  ],
};

const fault = [
  "Terjadi gangguan. Cobalah lagi; bila tetap begini, beri tahu pengelola.",
  "Something went wrong. Try again; if it stays so, tell the operator.",
] as const;

/** A page for a request that is not answered, by its status. */
export function refusal(status: number): string {
  const [indonesian, english] = refusals[status] ?? (status < 500 ? refusals[400]! : fault);
  return page(String(status), `${indonesian}<br>\n<span lang="en">${english}</span>`);
}
