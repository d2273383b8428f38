// Plain JavaScript, because it runs before anything is installed: it installs what is missing and hands over.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const bin = (name) => join(root, "node_modules", ".bin", name);

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
  test: (args) => tasks.check() || ensureChromium() || run(bin("vitest"), ["run", ...args]),
  clean,
};

requireNode();
ensureInstalled();
const [task, ...args] = process.argv.slice(2);
process.exitCode = tasks[task](args);

function jejak(args) {
  return run(process.execPath, ["--import", "tsx", join(root, "pipeline", "jejak.ts"), ...args]);
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

/** Installs from the lock file unless what is installed came from this very lock file. */
function ensureInstalled() {
  const stamp = join(root, "node_modules", ".jejak-installed");
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.log("Memasang pustaka / installing libraries …");
  const status = run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel", "error"]);
  if (status !== 0) process.exit(status);
  writeFileSync(stamp, lock);
}

/** Browser tests need Chromium; where it may not be installed the words say what to do. */
function ensureChromium() {
  if (existsSync("/usr/bin/chromium")) return 0;
  console.log("Memasang Chromium / installing Chromium …");
  const apt = {
    cwd: "/",
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync("/usr/bin/apt-get")) {
    run("apt-get", ["update"], apt);
    if (run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], apt) === 0) return 0;
  }
  console.error(
    "Uji peramban butuh Chromium di /usr/bin/chromium. Pasang dahulu: sudo apt-get install chromium",
  );
  console.error(
    "Browser tests need Chromium at /usr/bin/chromium. Install it: sudo apt-get install chromium",
  );
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
