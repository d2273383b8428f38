import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepPassword } from "../../pipeline/gate/password.ts";
import { serveInternal } from "../../pipeline/gate/serve-internal.ts";
import type { Serving } from "../../pipeline/publish/server.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { publish } from "../../pipeline/steps/publish.ts";
import { keptFolder } from "../folders.ts";
import { filled, violations } from "./reader.ts";

const password = "tiga batang bambu kuning";

/** What a reader of the internal edition sees whose session ends while a page is open. */
export function sessionEnd(at: () => { readonly rooms: Rooms; readonly browser: Browser }): void {
  let served: Serving;
  beforeAll(async () => {
    const { rooms } = at();
    await publish({
      dataDir: rooms.dataDir,
      releaseDir: rooms.currentRelease,
      root: rooms.root,
      edition: "internal",
    });
    const passwordFile = join(keptFolder(), "internal-password");
    await keepPassword(passwordFile, password);
    served = await serveInternal(rooms, {
      port: 0,
      host: "127.0.0.1",
      passwordFile,
      tls: undefined,
      sessionIdleMs: 1_800_000,
    });
  });
  afterAll(() => served.close());

  const logIn = async (page: Page) => {
    await page.locator("#sandi").fill(password);
    await page.getByRole("button", { name: "Masuk" }).click();
    await page.locator("#observablehq-main").waitFor();
    await filled(page);
  };
  const open = async (path: string) => {
    const page = await (await at().browser.newContext()).newPage();
    await page.goto(served.url + path);
    await logIn(page);
    return page;
  };
  const end = (page: Page) => page.context().clearCookies();
  const lookAgain = (page: Page) =>
    page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

  test("is told that it ended, and comes back to what was chosen by logging in again", async () => {
    const page = await open("tren?metrik=iid,pekppp&daerah=3576");
    expect(await page.locator(".ended").count()).toBe(0);
    await end(page);
    await page.getByRole("checkbox", { name: "Indeks Inovasi Daerah" }).first().uncheck();
    const chosen = page.url();
    await lookAgain(page);
    await page.locator(".ended").getByText("Sesi Anda sudah berakhir.").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("link", { name: "Masuk lagi" }).click();
    await logIn(page);
    expect([page.url(), new URL(chosen).search]).toEqual([chosen, "?metrik=pekppp&daerah=3576"]);
    await lookAgain(page);
    expect(await page.locator(".ended").count()).toBe(0);
    await page.context().close();
  });

  test("is told in English too, as soon as something is refused that the page asks for", async () => {
    const page = await open("en/metode");
    await end(page);
    await page.locator("summary", { hasText: "kinds of figures" }).click();
    await page.locator(".ended").getByText("Your session has ended.").waitFor();
    expect(await page.getByRole("link", { name: "Log in again" }).first().getAttribute("href")).toBe(
      "/en/metode",
    );
    await page.context().close();
  });

  test("is not told that a file is broken where its tables are refused", async () => {
    const page = await open("");
    await page.route("**/data/release.json", async (route) => {
      const refused = await fetch(route.request().url());
      await route.fulfill({ status: refused.status, body: await refused.text() });
    });
    await page.goto(`${served.url}penghargaan`);
    const told = page.locator('[data-fault="ended"]').first();
    await told.waitFor();
    expect(await page.locator('[data-fault="broken"]').count()).toBe(0);
    await told.getByRole("link", { name: "Masuk lagi" }).waitFor();
    await page.context().close();
  });
}
