import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

const repository = fileURLToPath(new URL("../..", import.meta.url));

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A folder that goes away with the test file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "jejak-publish-"));
  folders.push(folder);
  return folder;
}

/** Writes files below a folder; keys are paths. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
}

/** A project with this repository's configuration and libraries, and its own few pages. */
export async function project(pages: Readonly<Record<string, string>> = {}): Promise<string> {
  const root = await temporaryFolder();
  for (const file of ["observablehq.config.ts", "package.json", "package-lock.json"]) {
    await copyFile(path.join(repository, file), path.join(root, file));
  }
  await symlink(path.join(repository, "node_modules"), path.join(root, "node_modules"));
  await writeFiles(path.join(root, "dashboards"), {
    "chrome.ts": 'export const header = "Kepala"; export const footer = "Kaki";',
    "style.css": "body { color: #222; }",
    "index.md": "# Ringkasan\n",
    ...pages,
  });
  return root;
}

/** A page of one JavaScript cell. */
export function cell(script: string): string {
  return `# Halaman\n\n\`\`\`js\n${script}\n\`\`\`\n`;
}
