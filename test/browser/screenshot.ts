import { join } from "node:path";
import { root } from "../root.ts";
import { openBrowser, visit } from "./reader.ts";

/** Takes the picture of the front page that README shows: `node --import tsx test/browser/screenshot.ts http://127.0.0.1:3000/`. */
const [url = "http://127.0.0.1:3000/"] = process.argv.slice(2);
const browser = await openBrowser();
const { page } = await visit(browser, url, { width: 1280 });
await page.setViewportSize({ width: 1280, height: 1580 });
await page.screenshot({ path: join(root, "test", "browser", "screenshot.png") });
await browser.close();
