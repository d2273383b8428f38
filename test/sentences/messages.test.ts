import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { en } from "../../dashboards/messages/en.ts";
import { id } from "../../dashboards/messages/id.ts";
import { inEnglish } from "../../pipeline/publish/english.ts";
import { root } from "../root.ts";

const dashboards = join(root, "dashboards");
const pages = readdirSync(dashboards, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".md") && !file.startsWith("."))
  .map((file) => file.replace(/\.md$/, ""));
const prose = JSON.parse(readFileSync(join(dashboards, "messages", "en-pages.json"), "utf8")) as Record<
  string,
  Record<string, string>
>;

/** Every message by its path, with how many arguments it takes, or of what kind it is. */
function shapes(words: object, path = ""): [path: string, shape: string | number][] {
  return Object.entries(words).flatMap(([key, value]): [string, string | number][] => {
    if (typeof value === "object" && value !== null) return shapes(value as object, `${path}${key}.`);
    return [[path + key, typeof value === "function" ? (value as () => string).length : typeof value]];
  });
}

/** Units and words of the data need a translation only where they are not the same in both languages. */
const isOptional = (path: string) => path.startsWith("values.") || path.startsWith("sentences.units.");

test("every message of one language stands in the other, and takes the same", () => {
  const of = (words: object) => shapes(words).filter(([path]) => !isOptional(path));
  expect(of(id).length).toBeGreaterThan(900);
  expect(of(en)).toEqual(of(id));
});

test("the same terms are explained in both languages, in the same order", () => {
  expect(en.terms.map(({ term }) => term)).toEqual(id.terms.map(({ term }) => term));
});

test.each(pages)("%s says everything in English, and nothing that it does not say in Indonesian", (page) => {
  const said = new Set<string>();
  inEnglish(readFileSync(join(dashboards, `${page}.md`), "utf8"), (text) => {
    said.add(text);
    return text;
  });
  expect([...said].toSorted()).toEqual(Object.keys(prose[page] ?? {}).toSorted());
});

test("an English page has the cells of its twin, with English messages, one folder further down", () => {
  const page = `---
title: Tren
---

# Tren

<p class="lead">Bandingkan <b>ukuran</b>.</p>
<nav aria-label="Isi">

\`\`\`js
import { trend } from "./components/trend.js";
import { id } from "./messages/id.js";
display(openRelease(id, ["metrics"])(trend));
\`\`\`
`;
  const words: Record<string, string> = {
    Tren: "Trends",
    "Bandingkan <b>ukuran</b>.": "Compare <b>measures</b>.",
    Isi: "Contents",
  };
  expect(inEnglish(page, (text) => words[text] ?? `?${text}`)).toBe(`---
title: Trends
---

# Trends

<p class="lead">Compare <b>measures</b>.</p>
<nav aria-label="Contents">

\`\`\`js
import { trend } from "../components/trend.js";
import { en as id } from "../messages/en.js";
display(openRelease(id, ["metrics"])(trend));
\`\`\`
`);
  const deeper = '```js\nimport { id } from "../messages/id.js";\n```';
  expect(inEnglish(deeper, (text) => text)).toContain('import { en as id } from "../../messages/en.js";');
});
