import { spawn } from "node:child_process";
import path from "node:path";
import { JejakError } from "../errors.ts";

/** Runs `observable build` of the project in `root` into `output`. Throws with the last lines of its log. */
export async function frameworkBuild(root: string, output: string): Promise<void> {
  const command = path.join(root, "node_modules/@observablehq/framework/dist/bin/observable.js");
  const { code, log } = await finished(
    spawn(process.execPath, [command, "build"], {
      cwd: root,
      env: { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "1", SITE_OUTPUT: output, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    }),
  );
  // A page whose front matter cannot be read is built without it, with a warning only.
  if (code === 0 && !log.includes("Invalid front matter")) return;
  // Framework knows some libraries by a free variable, such as L for leaflet; only the failed look-up shows it.
  const missing = /npm:((?:@[\w.-]+\/)?[\w.-]+)@0\.0\.0-not-installed/.exec(log)?.[1];
  const complaint = missing === undefined ? complaintIn(log) : `npm:${missing} is not installed`;
  throw new JejakError({
    indonesian: `halaman gagal dibangun:\n${complaint}`,
    english: `the pages could not be built:\n${complaint}`,
    hint: missing === undefined ? "npm run build" : `npm install --save-exact ${missing}`,
  });
}

async function finished(child: ReturnType<typeof spawn>): Promise<{ code: number | null; log: string }> {
  let log = "";
  child.stdout!.on("data", (chunk: Buffer) => (log += chunk.toString()));
  child.stderr!.on("data", (chunk: Buffer) => (log += chunk.toString()));
  return await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, log }));
  });
}

/** The error and what was being read when it struck, or the warnings that ought to be errors. */
function complaintIn(log: string): string {
  const lines = log.split("\nTip: ")[0]!.trim().split("\n");
  const error = lines.findIndex((line) => line.startsWith("Unexpected error:"));
  if (error === -1) return lines.filter((line) => line.includes("Invalid front matter")).join("\n");
  return [
    ...lines
      .slice(0, error)
      .filter((line) => /^(load|copy) /.test(line))
      .slice(-1),
    ...lines.slice(error),
  ].join("\n");
}
