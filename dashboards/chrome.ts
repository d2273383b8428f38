import words from "./messages/en-pages.json" with { type: "json" };

/** What Framework puts around every page: the masthead with its navigation, and the foot. */

const pages = [
  ["/", "Ringkasan"],
  ["/rapat", "Rapat"],
  ["/tren", "Tren"],
  ["/perangkat-daerah", "Perangkat Daerah"],
  ["/inovasi", "Inovasi"],
  ["/iid", "IID"],
  ["/musim", "Musim IID"],
  ["/kaitan", "Kaitan"],
  ["/penghargaan", "Penghargaan"],
  ["/tpp", "TPP"],
  ["/sql", "SQL"],
  ["/mutu", "Mutu data"],
  ["/metode", "Metode"],
] as const;

const indonesian = {
  home: "",
  skip: "Langsung ke isi",
  pages: "Halaman",
  other: { home: "/en", language: "en", name: "English" },
  about:
    "Jejak Inovasi mengikuti kinerja inovasi Kota Mojokerto dari tahun ke tahun. Setiap angka dapat ditelusuri sampai berkas dan barisnya; yang tidak ditemukan dinyatakan tidak ditemukan.",
  links: [
    ["/tur", "Tur lima menit"],
    ["/metode", "Cara angka dibuat"],
    ["/mutu", "Keadaan data"],
  ],
} as const;

const english = {
  home: "/en",
  skip: "Skip to content",
  pages: "Pages",
  other: { home: "", language: "id", name: "Bahasa Indonesia" },
  about:
    "Jejak Inovasi follows the innovation performance of Kota Mojokerto from year to year. Every figure can be walked back to its file and row; what was not found is said not to be found.",
  links: [
    ["/tur", "Five-minute tour"],
    ["/metode", "How figures are made"],
    ["/mutu", "State of the data"],
    ["/metode#istilah", "Official terms"],
  ],
} as const;

/** Page, without `.md` → its words in Indonesian → in English. */
const prose: Readonly<Record<string, Readonly<Record<string, string>>>> = words;

/** The words around a page, and its path in Indonesian. */
function around(path: string) {
  const here = path.replace(/\/index$/, "/").replace(/\.html$/, "");
  return /^\/en(\/|$)/.test(here)
    ? { own: english, here: here.slice("/en".length) || "/" }
    : { own: indonesian, here };
}

export function header({ path }: { path: string }): string {
  const { own, here } = around(path);
  const links = pages.map(([to, name]) => {
    const current =
      to === here ? ' aria-current="page"' : here.startsWith(`${to}/`) ? ' aria-current="true"' : "";
    const shown = own === english ? (prose[to.slice(1) || "index"]?.[name] ?? name) : name;
    return `<li><a href="${own.home}${to}"${current}>${shown}</a></li>`;
  });
  const { home, language, name } = own.other;
  return `<a class="skip" href="#observablehq-main">${own.skip}</a>
<div class="masthead">
<a class="wordmark" href="${own.home}/"><svg viewBox="0 0 16 11" width="24" height="17" aria-hidden="true"><path d="M0 0h9v3H0zM10 0h6v3h-6zM0 4h5v3H0zM6 4h10v3H6zM0 8h9v3H0zM10 8h6v3h-6z" fill="currentColor"/></svg><span>Jejak Inovasi <small>Kota Mojokerto</small></span></a>
<nav aria-label="${own.pages}"><ul>${links.join("")}</ul></nav>
<a class="language" href="${home}${here}" hreflang="${language}" lang="${language}">${name}</a>
</div>
${switching(own.home, home)}`;
}

/** What the reader chose stands in the address, and one page may answer many addresses: the link follows both. */
const switching = (from: string, to: string) => `<script>
{
  const link = document.querySelector(".language");
  const follow = () => {
    link.href = ${JSON.stringify(to)} + location.pathname.slice(${from.length}) + location.search + location.hash;
  };
  for (const way of ["pointerdown", "click", "focus"]) link.addEventListener(way, follow);
}
</script>`;

export function footer({ path }: { path: string }): string {
  const { own } = around(path);
  const links = own.links.map(([to, name]) => `<a href="${own.home}${to}">${name}</a>`);
  return `<p>${own.about}</p>
<p>${links.join(" · ")}</p>`;
}
