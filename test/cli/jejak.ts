import { spawn } from "node:child_process";
import { join } from "node:path";
import { root as project } from "../folders.ts";

export interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line as a user calls it, in a process of its own. */
export function jejak(
  args: readonly string[],
  {
    root = project,
    env = {},
    input = "",
  }: { root?: string; env?: Readonly<Record<string, string>>; input?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const launcher = join(root, "pipeline", "programs", "launch.mjs");
    const child = spawn(process.execPath, [launcher, "jejak", ...args], {
      cwd: root,
      env: {
        ...Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== "JEJAK_DATA")),
        ...env,
      },
    });
    child.stdin.end(input);
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}
