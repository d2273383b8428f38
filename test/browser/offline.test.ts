import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { emptyFolder } from "../folders.ts";
import { root } from "../root.ts";

interface Seen {
  readonly path: string;
  readonly heading: string;
  readonly complaints: readonly string[];
  readonly strangers: readonly string[];
}

test("on a host with nothing but loopback the run, the build and every page work", async () => {
  const isRoot = process.getuid?.() === 0;
  const script = 'ip link set lo up && exec "$0" --import tsx test/browser/offline-visit.ts "$1"';
  const { stdout } = await promisify(execFile)(
    "unshare",
    [
      isRoot ? "--net" : "--map-root-user",
      ...(isRoot ? [] : ["--net"]),
      "sh",
      "-c",
      script,
      process.execPath,
      emptyFolder(),
    ],
    { cwd: root, maxBuffer: 10_000_000 },
  );
  const { problems, seen } = JSON.parse(stdout) as { problems: string[]; seen: Seen[] };
  expect(problems).toEqual([]);
  expect(seen.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["", "tren", "penghargaan", "mutu", "metode"]),
  );
  for (const { path, heading, complaints, strangers } of seen)
    expect({ path, heading: heading.length > 0, complaints, strangers }).toEqual({
      path,
      heading: true,
      complaints: [],
      strangers: [],
    });
}, 180_000);
