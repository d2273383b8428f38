import { CronExpressionParser } from "cron-parser";
import cron from "node-cron";
import { UsageError } from "../errors.ts";

/** The times that a cron expression names, in Asia/Jakarta, whatever the zone of the machine. */
export interface Calendar {
  /** The first time after an instant. */
  readonly next: (after: Date) => Date;
  /** The latest time that is not after an instant. */
  readonly latest: (at: Date) => Date;
}

/** Throws for an expression that is none, and for one that names no time at all. */
export function calendarOf(expression: string): Calendar {
  // cron-parser takes fewer than five fields, and node-cron a 30th of February.
  if (!cron.validate(expression)) throw noSchedule(expression);
  try {
    const times = CronExpressionParser.parse(expression, { tz: "Asia/Jakarta" });
    let from = new Date(Number.NaN);
    let to = new Date(Number.NaN);
    // The same times are asked for again and again, and the parser walks to each of them.
    const around = (at: Date) => {
      if (from <= at && at < to) return;
      times.reset(new Date(at.getTime() + 1));
      from = times.prev().toDate();
      times.reset(at);
      to = times.next().toDate();
    };
    const calendar = {
      next: (after: Date) => {
        around(after);
        return to;
      },
      latest: (at: Date) => {
        around(at);
        return from;
      },
    };
    calendar.next(new Date());
    return calendar;
  } catch (cause) {
    throw noSchedule(expression, cause);
  }
}

const noSchedule = (expression: string, cause?: unknown) =>
  new UsageError(
    {
      indonesian: `"${expression}" bukan jadwal cron`,
      english: `"${expression}" is no cron expression`,
      hint: 'lima bagian: menit jam hari bulan hari-pekan / five fields: minute hour day month weekday, e.g. "15 2 * * *"',
    },
    { cause },
  );
