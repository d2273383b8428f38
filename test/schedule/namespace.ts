import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Rooms } from "../../pipeline/rooms.ts";
import { emptyFolder, root } from "../folders.ts";

/**
 * Runs a command, `jejak run` if none is given, on a copy of a data folder at `$NEW`, in a mount namespace of its own, which needs no more rights than a
 * user has.
 */
export async function inNamespace(
  rooms: Rooms,
  {
    mount,
    before = "true",
    after = "true",
    command = `"$NODE" pipeline/programs/launch.mjs jejak run --data "$NEW/data"`,
    minimumMb = 0,
  }: { mount: string; before?: string; after?: string; command?: string; minimumMb?: number },
): Promise<{ code: number | null; said: string }> {
  const folder = emptyFolder();
  const script = `
    set -e
    ${mount}
    cp -a "$DIR" "$NEW/data"
    ${before}
    code=0
    ${command} || code=$?
    echo; ${after}
    exit $code`;
  const child = spawn(
    "/usr/bin/unshare",
    ["--user", "--map-root-user", "--mount", "sh", "-c", `exec 2>&1; ${script}`],
    {
      cwd: root,
      env: {
        ...process.env,
        DIR: rooms.dataDir,
        NEW: folder,
        NODE: process.execPath,
        JEJAK_KEY_FILE: rooms.keyFile,
        JEJAK_TMP: join(folder, "data", ".scratch"),
        JEJAK_MIN_FREE_MB: String(minimumMb),
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const said = await text(child.stdout);
  return { code: await ended, said };
}
