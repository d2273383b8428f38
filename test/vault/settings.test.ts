import { expect, test } from "vitest";
import { printSettings, tellSettings } from "../../pipeline/settings-told.ts";
import { jejak } from "../cli/jejak.ts";

const told = (environment: NodeJS.ProcessEnv) =>
  Object.fromEntries(tellSettings(environment).map(({ name, ...setting }) => [name, setting]));

test("every setting is told with its value, where it comes from and what it sets", () => {
  const settings = told({ JEJAK_PORT: "8080", JEJAK_DATA: "/srv/jejak" });
  expect(settings["JEJAK_PORT"]).toMatchObject({ value: "8080", from: "environment" });
  expect(settings["JEJAK_HOST"]).toMatchObject({ value: "127.0.0.1", from: "default" });
  expect(settings["JEJAK_INTERNAL_PORT"]).toMatchObject({ value: undefined, from: "unset" });
  expect(settings["JEJAK_PASSWORD_FILE"]).toMatchObject({
    value: expect.stringMatching(/\/jejak-inovasi\/internal-password$/),
    from: "default",
  });
  for (const [name, { description }] of Object.entries(settings)) expect(description, name).not.toBe("");
});

test("no secret is told: not its value, nor a name or a token in an address", () => {
  const text = printSettings(
    tellSettings({
      JEJAK_SECRET_TPP: "rahasia-a",
      JEJAK_SECRET_LAPOR_FILE: "/run/secrets/lapor",
      JEJAK_SMTP_URL: "smtp://rahasia-b@mail.example:587",
      JEJAK_ALERT_TO: "a@example",
      JEJAK_ALERT_WEBHOOK: "https://hooks.example/rahasia-c?token=rahasia-d",
    }),
  );
  expect(text).not.toContain("rahasia");
  expect(text).toMatch(/JEJAK_SECRET_TPP +••• +environment/);
  expect(text).toMatch(/JEJAK_SECRET_LAPOR_FILE +\/run\/secrets\/lapor +file/);
  expect(text).toContain("https://hooks.example/•••");
});

test("a name that is no setting is said to be none", () => {
  expect(told({ JEJAK_PROT: "8080" })["JEJAK_PROT"]).toMatchObject({ from: "unknown", value: undefined });
});

test("the command line tells them, and refuses what cannot be read", async () => {
  const { code, out } = await jejak(["--print-config"], { env: { JEJAK_LOG: "json" } });
  expect(code).toBe(0);
  expect(out).toMatch(/^JEJAK_LOG +json +environment +cara layanan melapor \/ how the service tells/m);
  expect(await jejak(["--print-config"], { env: { JEJAK_PORT: "tujuh" } })).toMatchObject({
    code: 2,
    err: expect.stringContaining("JEJAK_PORT"),
  });
});
