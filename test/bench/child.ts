import { type ChoreName, chores, type Timed } from "./chores.ts";
import type { Cost } from "./cost.ts";

const [name, order] = process.argv.slice(2);
const chore = chores[name as ChoreName] as (order: unknown, timed: Timed) => Promise<void>;
let part: Cost | undefined;
const whole = await costWhile(() =>
  chore(JSON.parse(order!), async (work) => {
    part = await costWhile(work);
  }),
);
process.send!(part ?? whole);

async function costWhile(work: () => Promise<void>): Promise<Cost> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cpuSeconds: (user + system) / 1e6, peakMib: process.resourceUsage().maxRSS / 1024 };
}
