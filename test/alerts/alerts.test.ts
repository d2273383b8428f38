import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type AlertSettings, openAlerts } from "../../pipeline/alerts/alerts.ts";
import { readConfig } from "../../pipeline/config.ts";
import type { Condition } from "../../pipeline/health/condition.ts";
import { emptyFolder } from "../folders.ts";
import { mailbox, postbox } from "./mailbox.ts";

const condition = (key: string, more = ""): Condition => ({
  key,
  severity: "degraded",
  indonesian: `${key} bermasalah${more}`,
  english: `${key} is in trouble${more}`,
  hint: "npm run jejak -- run",
});

const hour = 3_600_000;

/** Alerts on a clock that the test sets, in hours. */
function alertsTo(
  settings: Partial<AlertSettings>,
  secrets: Readonly<Record<string, string>> = {},
  folder = emptyFolder(),
) {
  const clock = { hours: 0 };
  const alerts = openAlerts({
    path: join(folder, "alerts.json"),
    settings: { mail: undefined, webhook: undefined, ...settings },
    readSecret: (name) => secrets[name],
    now: () => new Date(Date.UTC(2026, 10, 22) + clock.hours * hour),
    firstWaitMs: 1,
  });
  return {
    alerts,
    at: async (hours: number, ...conditions: Condition[]) => {
      clock.hours = hours;
      await alerts.tell(conditions);
    },
  };
}

const mailTo = (port: number, user = "") => ({
  server: new URL(`smtp://${user}127.0.0.1:${port}`),
  from: "jejak@kota.example",
  to: ["bapperida@kota.example", "kominfo@kota.example"],
});

describe("an alert", () => {
  test("comes by mail in both languages, to everybody who is to know", async () => {
    const { mails, port } = await mailbox({ password: "rahasia" });
    const { at, alerts } = alertsTo({ mail: mailTo(port, "jejak@") }, { JEJAK_SECRET_SMTP: "rahasia" });
    await at(0, condition("held:audit"), condition("stale:tpp"));
    expect(alerts.unsent()).toBeUndefined();
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail!.to?.map(({ address }) => address)).toEqual([
      "bapperida@kota.example",
      "kominfo@kota.example",
    ]);
    expect(mail!.subject).toBe("Jejak Inovasi: held:audit bermasalah (+1)");
    for (const words of ["held:audit bermasalah", "stale:tpp is in trouble", "→ npm run jejak -- run"])
      expect(mail!.text).toContain(words);
  });

  test("comes by webhook as JSON, with its token", async () => {
    const { posts, url } = await postbox();
    const { at } = alertsTo({ webhook: url }, { JEJAK_SECRET_WEBHOOK: "token-uji" });
    await at(0, condition("failed:disk"));
    expect(posts).toMatchObject([
      {
        authorization: "Bearer token-uji",
        body: { kind: "jejak.digest", fresh: [{ key: "failed:disk" }], over: [], standing: 0 },
      },
    ]);
  });

  test("tells no person's number, wherever it came from", async () => {
    const nip = "198609262011011002";
    const { mails, port } = await mailbox();
    const { posts, url } = await postbox();
    const { at } = alertsTo({ mail: mailTo(port), webhook: url });
    await at(0, condition("failed:other", ` karena ${nip} dan 1986 0926 2011 0110 02`));
    const all = JSON.stringify([mails, posts]);
    expect(all).toContain("•••");
    expect(all.replaceAll(/[^0-9]/g, "")).not.toContain(nip);
  });
});

describe("a digest, not a storm", () => {
  test("the same trouble is told once, then after a week, and once more when it is over", async () => {
    const { posts, url } = await postbox();
    const { at } = alertsTo({ webhook: url });
    for (let hours = 0; hours < 24 * 8; hours += 1) await at(hours, condition("stale:tpp"));
    await at(24 * 8, condition("stale:tpp"));
    await at(24 * 8 + 1);
    await at(24 * 8 + 5);
    expect(posts.map(({ body }) => body)).toMatchObject([
      { fresh: [{ key: "stale:tpp" }] },
      { fresh: [{ key: "stale:tpp" }] },
      { fresh: [], over: [{ key: "stale:tpp" }], subject: "Jejak Inovasi: pulih / all is well again" },
    ]);
  });

  test("a hundred troubles in an hour are two messages", async () => {
    const { posts, url } = await postbox();
    const { at } = alertsTo({ webhook: url });
    const all = Array.from({ length: 100 }, (_, index) => condition(`stale:${index}`));
    for (let minute = 0; minute <= 60; minute += 1) await at(minute / 60, ...all.slice(0, minute + 40));
    expect(posts).toHaveLength(2);
    expect(posts[1]!.body).toMatchObject({ standing: 40 });
    expect((posts[1]!.body as { fresh: unknown[] }).fresh).toHaveLength(60);
  });

  test("a clock that was set back a year silences nothing", async () => {
    const { posts, url } = await postbox();
    const { at } = alertsTo({ webhook: url });
    await at(24 * 365, condition("stale:tpp"));
    await at(0, condition("stale:tpp"), condition("failed:disk"));
    expect(posts).toHaveLength(2);
  });

  test("what was told is known after a restart", async () => {
    const { posts, url } = await postbox();
    const folder = emptyFolder();
    await alertsTo({ webhook: url }, {}, folder).at(0, condition("stale:tpp"));
    await alertsTo({ webhook: url }, {}, folder).at(2, condition("stale:tpp"));
    expect(posts).toHaveLength(1);
  });
});

describe("an alert that does not get out", () => {
  test("is tried three times, said without the password, and told on the other way", async () => {
    const { mails, port } = await mailbox({ password: "rahasia" });
    const { posts, url } = await postbox();
    const { at, alerts } = alertsTo(
      { mail: mailTo(port, "jejak@"), webhook: url },
      { JEJAK_SECRET_SMTP: "salah" },
    );
    await at(0, condition("failed:disk"));
    expect([mails.length, posts.length]).toEqual([0, 1]);
    expect(alerts.unsent()?.message).toContain("could not be sent by mail (127.0.0.1)");
    expect(`${alerts.unsent()?.message} ${alerts.unsent()?.indonesian}`).not.toContain("salah");
  });

  test("gets out when the server is back within the three", async () => {
    let tries = 0;
    const { mails, port } = await mailbox({ isDown: () => ++tries < 3 });
    const { at, alerts } = alertsTo({ mail: mailTo(port) });
    await at(0, condition("failed:disk"));
    expect([mails.length, tries, alerts.unsent()]).toEqual([1, 3, undefined]);
  });

  test("is kept and told after the server was down for long", async () => {
    let status = 503;
    const { posts, url } = await postbox(() => status);
    const folder = emptyFolder();
    const first = alertsTo({ webhook: url }, {}, folder);
    await first.at(0, condition("failed:disk"));
    expect([posts.length, first.alerts.unsent()?.message]).toEqual([
      3,
      expect.stringContaining("it answered 503"),
    ]);
    await first.at(0, condition("failed:disk"));
    expect(posts).toHaveLength(3);
    status = 204;
    await alertsTo({ webhook: url }, {}, folder).at(1, condition("failed:disk"));
    expect(posts).toHaveLength(4);
  });
});

test("addresses come from the environment, without passwords in them", () => {
  const { alerts } = readConfig({
    JEJAK_SMTP_URL: "smtps://jejak@mail.example",
    JEJAK_ALERT_TO: "a@kota.example, b@kota.example",
  });
  expect(alerts.mail?.to).toEqual(["a@kota.example", "b@kota.example"]);
  const wrong = { JEJAK_ALERT_TO: "a@kota.example" };
  expect(() => readConfig({ ...wrong, JEJAK_SMTP_URL: "smtp://jejak:rahasia@mail.example" })).toThrow(
    "no password in the address",
  );
  expect(() => readConfig(wrong)).toThrow("JEJAK_SMTP_URL and JEJAK_ALERT_TO are of use only together");
});
