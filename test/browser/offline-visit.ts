import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../root.ts";
import { roomsIn } from "../rooms.ts";
import { run } from "../../pipeline/run.ts";
import { serve } from "../../pipeline/publish/server.ts";
import { openBrowser, visit } from "./reader.ts";

/** Runs everything, serves it and opens every page; prints what was seen as JSON. Meant for a host without a network. */
const [dataDir = ""] = process.argv.slice(2);
const rooms = roomsIn(dataDir);
const world = { now: () => new Date(), began: () => undefined, ended: () => undefined };
const { problems } = await run({ rooms }, world);
const site = await serve({ dataDir, port: 0, host: "127.0.0.1" });
const browser = await openBrowser();
const seen: unknown[] = [];
for (const file of (await readdir(join(root, "dashboards")))
  .filter((name) => name.endsWith(".md"))
  .toSorted()) {
  const path = file === "index.md" ? "" : file.replace(".md", "");
  const { page, complaints, strangers } = await visit(browser, site.url + path);
  seen.push({ path, heading: await page.locator("h1").textContent(), complaints, strangers });
  await page.close();
}
await browser.close();
await site.close();
console.log(JSON.stringify({ problems: problems.map(({ message }) => message), seen }));
