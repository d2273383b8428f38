const brick =
  '<svg viewBox="0 0 16 11" width="24" height="17" aria-hidden="true"><path d="M0 0h9v3H0zM10 0h6v3h-6zM0 4h5v3H0zM6 4h10v3H6zM0 8h9v3H0zM10 8h6v3h-6z" fill="currentColor"/></svg>';

const style = `
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--paper); color: var(--ink); font: var(--step-1)/1.5 var(--sans-serif) }
header { display: flex; gap: var(--space-2); align-items: center; padding: var(--space-3) var(--gutter); border-bottom: 1px solid var(--hair); color: var(--city) }
header span { color: var(--ink); font: 600 var(--step-1)/1.2 var(--serif) }
header small { display: block; color: var(--ink-3); font: var(--step-0)/1.3 var(--sans-serif) }
main { width: min(100%, 30rem); margin: clamp(2rem, 12vh, 7rem) auto; padding: 0 var(--gutter) }
h1 { margin: 0 0 var(--space-3); font: 400 var(--step-3)/1.2 var(--serif); text-wrap: balance }
p { margin: 0 0 var(--space-3) }
[lang="en"] { display: block; color: var(--ink-2); font-size: var(--step-0) }
label { display: block; margin-bottom: var(--space-1) }
input { width: 100%; padding: var(--space-2); border: 1px solid var(--hair-strong); border-radius: 2px; background: transparent; color: inherit; font: inherit }
button { margin: var(--space-3) 0 0; padding: var(--space-2) var(--space-4); border: 0; border-radius: 2px; background: var(--ink); color: var(--paper); font: inherit; cursor: pointer }
button [lang="en"] { display: inline; color: inherit }
button [lang="en"]::before { content: "/ " }
input:focus-visible, button:focus-visible, a:focus-visible { outline: 2px solid var(--outcome); outline-offset: 2px }
a { color: inherit }
.wrong { padding-left: var(--space-3); border-left: 3px solid var(--attention) }
.wrong strong { color: var(--attention) }`;

/** `tokens` is the style sheet that names the colours and sizes of the pages. */
export const gatePages = (tokens: string) => ({
  /** Asks for the password; `back` is the path that was asked for. */
  login: ({ back, isWrong }: { back: string; isWrong: boolean }) =>
    whole(
      tokens,
      "Masuk",
      `<h1>Edisi internal</h1>
<p>Klaim dinas, tindak lanjut rapat, dan musim per hari: hanya untuk Balai Kota.
<span lang="en">Internal edition: agencies’ claims, follow-ups of meetings and the season by day, for the city hall alone.</span></p>
${isWrong ? wrong : ""}<form method="post" action="/masuk">
<input type="hidden" name="ke" value="${escaped(back)}">
<label for="sandi">Kata sandi <span lang="en">Password</span></label>
<input id="sandi" name="sandi" type="password" autocomplete="current-password" required autofocus${isWrong ? ' aria-invalid="true" aria-describedby="salah"' : ""}>
<button>Masuk <span lang="en">Log in</span></button>
</form>`,
    ),
  /** For who is in already: the way out. */
  logout: () =>
    whole(
      tokens,
      "Keluar",
      `<h1>Anda sedang masuk</h1>
<p>Keluarlah bila selesai, apalagi di komputer bersama.
<span lang="en">You are logged in. Log out when you are done, above all on a shared computer.</span></p>
<form method="post" action="/keluar"><button>Keluar <span lang="en">Log out</span></button></form>
<p style="margin-top:var(--space-3)"><a href="/">Kembali ke Ringkasan</a> · <a href="/en/" hreflang="en">Back to the overview</a></p>`,
    ),
});

const wrong = `<p class="wrong" id="salah" role="alert"><strong>Kata sandi salah.</strong>
<span lang="en">The password is wrong.</span></p>
`;

const whole = (tokens: string, title: string, content: string) => `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} | Jejak Inovasi</title>
<style>${tokens}${style}</style>
<header>${brick}<span>Jejak Inovasi <small>Kota Mojokerto</small></span></header>
<main>
${content}
</main>
</html>
`;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
