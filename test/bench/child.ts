import { type ChoreName, chores } from "./chores.ts";
import type { Cost } from "./cost.ts";

const [name, order] = process.argv.slice(2);
const chore = chores[name as ChoreName] as (order: unknown) => Promise<void>;
const cpu = process.cpuUsage();
const start = performance.now();
await chore(JSON.parse(order!));
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(cpu);
const cost: Cost = {
  seconds,
  cpuSeconds: (user + system) / 1e6,
  peakMib: process.resourceUsage().maxRSS / 1024,
};
process.send!(cost);
