/** What Framework puts around every page: the masthead with its navigation, and the foot. */

const pages = [
  ["/", "Ringkasan"],
  ["/tren", "Tren"],
  ["/perangkat-daerah", "Perangkat Daerah"],
  ["/inovasi", "Inovasi"],
  ["/iid", "IID"],
  ["/kaitan", "Kaitan"],
  ["/penghargaan", "Penghargaan"],
  ["/tpp", "TPP"],
  ["/mutu", "Mutu data"],
  ["/metode", "Metode"],
] as const;

export function header({ path }: { path: string }): string {
  const here = path.replace(/\/index$/, "/").replace(/\.html$/, "");
  const links = pages.map(([to, name]) => {
    const current =
      to === here ? ' aria-current="page"' : here.startsWith(`${to}/`) ? ' aria-current="true"' : "";
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
