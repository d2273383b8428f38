import { createTransport } from "nodemailer";
import type { AlertSettings } from "../alerts/alerts.ts";
import { JejakError } from "../errors.ts";
import type { Rooms } from "../rooms.ts";
import { findJobs } from "../schedule/jobs.ts";
import type { FoundSource } from "../sources/find.ts";
import { fail, type Finding, ok, warn } from "./finding.ts";

/** Whether the times of jobs can be read. */
export async function lookAtJobs(
  rooms: Rooms,
  found: readonly FoundSource[],
  cron: string,
): Promise<Finding> {
  try {
    const timed = (await findJobs(rooms, found, cron)).filter((job) => job.cron !== null);
    const list = timed.map((job) => `${job.name} (${job.cron})`).join(", ");
    return ok("jobs", { indonesian: list, english: list });
  } catch (error) {
    if (!(error instanceof JejakError)) throw error;
    return fail("jobs", { indonesian: error.indonesian, english: error.message }, error.hint);
  }
}

/** Whether anybody is told of trouble, and whether the mail server answers. */
export async function lookAtAlerts({ mail, webhook }: AlertSettings): Promise<Finding> {
  if (mail === undefined && webhook === undefined)
    return warn(
      "alerts",
      {
        indonesian: "tidak ada yang dikabari bila ada masalah",
        english: "nobody is told when something is wrong",
      },
      "JEJAK_SMTP_URL with JEJAK_ALERT_TO, or JEJAK_ALERT_WEBHOOK",
    );
  const words = {
    indonesian: [mail?.to.join(", "), webhook?.host].flatMap((way) => way ?? []).join(", "),
    english: [mail?.to.join(", "), webhook?.host].flatMap((way) => way ?? []).join(", "),
  };
  if (mail === undefined) return ok("alerts", words);
  const { hostname, port, protocol } = mail.server;
  const secure = protocol === "smtps:";
  const transport = createTransport({
    host: hostname.replaceAll(/[[\]]/g, ""),
    port: Number(port || (secure ? 465 : 587)),
    secure,
    connectionTimeout: 5000,
    greetingTimeout: 5000,
  });
  try {
    await transport.verify();
    return ok("alerts", words);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(
      "alerts",
      {
        indonesian: `server surel ${hostname} tidak menjawab: ${reason}`,
        english: `the mail server ${hostname} does not answer: ${reason}`,
      },
      "see JEJAK_SMTP_URL",
    );
  } finally {
    transport.close();
  }
}
