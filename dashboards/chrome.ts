/** What Framework puts around every page: the head, the masthead with its navigation, and the foot. */

const pages = [
  ["/", "Ringkasan"],
  ["/tren", "Tren"],
  ["/perangkat-daerah", "Perangkat Daerah"],
  ["/kaitan", "Kaitan"],
  ["/penghargaan", "Penghargaan"],
  ["/mutu", "Mutu data"],
  ["/metode", "Metode"],
] as const;

// Framework writes no `lang` and forbids zooming in its viewport tag: both would fail a reader who needs them.
export const head = `<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cg fill='%23a8431f'%3E%3Cpath d='M0 2h9v3H0zM10 2h6v3h-6zM0 6h5v3H0zM6 6h10v3H6zM0 10h9v3H0zM10 10h6v3h-6z'/%3E%3C/g%3E%3C/svg%3E">
<meta name="color-scheme" content="light dark">
<script>
document.documentElement.lang = "id";
document.querySelector('meta[name="viewport"]').content = "width=device-width, initial-scale=1";
</script>`;

export function header({ path }: { path: string }): string {
  const here = path.replace(/\/index$/, "/").replace(/\.html$/, "");
  const links = pages.map(([to, name]) => {
    const current = to === here ? ' aria-current="page"' : "";
    return `<li><a href="${to}"${current}>${name}</a></li>`;
  });
  return `<a class="skip" href="#observablehq-main">Langsung ke isi</a>
<div class="masthead">
<a class="wordmark" href="/"><svg viewBox="0 0 16 11" width="24" height="17" aria-hidden="true"><path d="M0 0h9v3H0zM10 0h6v3h-6zM0 4h5v3H0zM6 4h10v3H6zM0 8h9v3H0zM10 8h6v3h-6z" fill="currentColor"/></svg><span>Jejak Inovasi <small>Kota Mojokerto</small></span></a>
<nav aria-label="Halaman"><ul>${links.join("")}</ul></nav>
</div>`;
}

export const footer = `<p>Jejak Inovasi mengikuti kinerja inovasi Kota Mojokerto dari tahun ke tahun. Setiap angka dapat ditelusuri sampai berkas dan barisnya; yang tidak ditemukan dinyatakan tidak ditemukan.</p>
<p><a href="/metode">Cara angka dibuat</a> · <a href="/mutu">Keadaan data</a></p>`;
