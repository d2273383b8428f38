// Plain JavaScript, because it runs before anything is installed: it installs what is missing and hands over.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const bin = (name) => join(root, "node_modules", ".bin", name);

/** What tests need beside npm's packages, as Debian's package and the file that shows it is there; * is any one folder. */
const debian = [
  ["chromium", "/usr/bin/chromium"],
  ["iproute2", "/usr/sbin/ip"],
  ["openssl", "/usr/bin/openssl"],
  ["postgresql", "/usr/lib/postgresql/*/bin/initdb"],
  ["systemd", "/usr/bin/systemd-analyze"],
];

const tasks = {
  start: (args) => jejak(["schedule", ...args]),
  build: (args) => jejak(["run", ...args]),
  jejak,
  dev: (args) => jejak(["schedule", "--watch", ...args]),
  bench: (args) => run(process.execPath, ["--import", "tsx", "test/bench/bench.ts", ...args]),
  check: () =>
    run(bin("tsc"), []) ||
    run(bin("oxlint"), ["--type-aware", "--deny-warnings"]) ||
    run(bin("prettier"), ["--check", "--log-level", "warn", "."]) ||
    run(bin("knip"), []),
  test: (args) =>
    tasks.check() ||
    ensureDebian() ||
    run(bin("vitest"), ["run", "--config", "test/vitest.config.ts", ...args]),
  clean,
};

requireNode();
ensureInstalled();
const [task, ...args] = process.argv.slice(2);
const status = await tasks[task](args);
if (status !== undefined) process.exitCode = status;

/** In this process: a command that is asked often need not wait for another to start. It says itself how it ended. */
async function jejak(args) {
  process.chdir(root);
  const { launch } = await import("./programs/launch.mjs");
  await launch("jejak", args);
  return undefined;
}

function run(command, args, options = {}) {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (error) throw error;
  return status ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1);
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Jejak butuh Node 20.19 atau lebih baru; ini ${process.version}.`);
  console.error(`Jejak needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}

/**
 * Installs from the lock file unless what is installed came from this very lock file. A linked folder is another checkout's,
 * which npm would empty.
 */
function ensureInstalled() {
  const libraries = join(root, "node_modules");
  if (lstatSync(libraries, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const stamp = join(libraries, ".jejak-installed");
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.log("Memasang pustaka / installing libraries …");
  const status = run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel", "error"]);
  if (status !== 0) process.exit(status);
  writeFileSync(stamp, lock);
}

function isThere(file) {
  const [before, after] = file.split("*");
  if (after === undefined) return existsSync(file);
  return existsSync(before) && readdirSync(before).some((folder) => existsSync(join(before, folder, after)));
}

/** Installs what is missing of `debian`; where that may not be done the words say what to do. */
function ensureDebian() {
  const missing = debian.filter(([, file]) => !isThere(file)).map(([name]) => name);
  if (missing.length === 0) return 0;
  console.log(`Memasang / installing: ${missing.join(" ")} …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = { cwd: "/", stdio: ["ignore", "ignore", "inherit"], env: environment };
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    run("apt-get", ["update"], apt);
    if (run("apt-get", ["install", "--yes", "--no-install-recommends", ...missing], apt) === 0) return 0;
  }
  console.error(`Uji butuh paket Debian ini: sudo apt-get install ${missing.join(" ")}`);
  console.error(`The tests need these Debian packages: sudo apt-get install ${missing.join(" ")}`);
  return 1;
}

/** Removes only what a run makes again: never landing, inbox, releases or the operator's reference. */
function clean() {
  const rebuilt = [
    "data/raw",
    "data/site",
    "data/warehouse.duckdb",
    "data/next.duckdb",
    "dashboards/.observablehq",
  ];
  for (const path of rebuilt) rmSync(join(root, path), { recursive: true, force: true });
  return 0;
}
