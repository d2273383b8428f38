/** Which meeting, and with whom; it stands in the address. */
export interface MeetingChoice {
  readonly year: number;
  /** Key of a city or an agency. */
  readonly subject: string;
}

/** `?tahun=2023&untuk=dinkes-ppkb`. A year that is not on offer takes the first choice; so does a subject nobody knows. */
export function readMeetingChoice(
  search: string,
  offer: {
    readonly years: readonly number[];
    readonly subjects: (year: number) => readonly { readonly id: string }[];
  },
  first: MeetingChoice,
): MeetingChoice {
  const query = new URLSearchParams(search);
  const year = offer.years.find((it) => String(it) === query.get("tahun")) ?? first.year;
  const subject = offer.subjects(year).find((it) => it.id === query.get("untuk"))?.id ?? first.subject;
  return { year, subject };
}

export const writeMeetingChoice = ({ year, subject }: MeetingChoice): string =>
  `?tahun=${year}&untuk=${encodeURIComponent(subject)}`;
