import { expect } from "vitest";
import { type RunningService, until } from "../schedule/services.ts";
import { cookieOf, logIn } from "./inner.ts";

/** Waits until who gives the password is shown the internal edition, and nobody else. */
export async function expectInternalEdition(service: RunningService): Promise<void> {
  const inner = await until(service.said, () => /(http:\S+) +edisi internal/.exec(service.said())?.[1]);
  const cookie = cookieOf(await logIn(inner));
  const about = async (headers: Record<string, string>) => {
    const answer = await fetch(`${inner}data/release.json`, { headers });
    return answer.ok ? ((await answer.json()) as { edition: string }).edition : undefined;
  };
  expect(await until(service.said, () => about({ cookie }))).toBe("internal");
  expect(await about({})).toBeUndefined();
}
