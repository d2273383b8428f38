import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type HttpOrder, pullHttp, type Validators } from "../../pipeline/connectors/http.ts";
import { type Net, realNet } from "../../pipeline/connectors/net.ts";
import { emptyFolder } from "../folders.ts";

const noon = new Date("2026-11-21T05:00:00Z");

/** A clock that stands still, waits that are written down instead of waited, and dice that always fall in the middle. */
export function stillNet(own: Partial<Net> = {}): Net & { waits: number[] } {
  const waits: number[] = [];
  return {
    ...realNet,
    now: () => noon,
    random: () => 0.5,
    sleep: async (ms) => void waits.push(ms),
    waits,
    ...own,
  };
}

/** Pulls from `url` into a new file and gives what came and its text. */
export async function pull(
  url: URL,
  {
    net = stillNet(),
    validators = {},
    ...order
  }: Partial<HttpOrder> & { net?: Net; validators?: Validators } = {},
) {
  const to = join(emptyFolder(), "pulled");
  const pulled = await pullHttp(
    {
      url,
      format: "csv",
      credentials: {},
      alsoHosts: [],
      requestMs: 20_000,
      totalMs: 60_000,
      retries: 3,
      maxBytes: 1_000_000,
      ...order,
    },
    { to, validators, net },
  );
  return { ...pulled, text: pulled.kind === "file" ? await readFile(to, "utf8") : undefined };
}
