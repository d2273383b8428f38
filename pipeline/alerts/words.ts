import { withoutTraces } from "../privacy/traces.ts";
import type { Digest } from "./digest.ts";

const subjectLength = 120;

/** A digest as a message in both languages, without any person's number. */
export function wordsOf({ fresh, over, standing }: Digest): { subject: string; text: string } {
  const [first] = fresh;
  const more = fresh.length > 1 ? ` (+${fresh.length - 1})` : "";
  const subject =
    first === undefined
      ? "Jejak Inovasi: pulih / all is well again"
      : `Jejak Inovasi: ${first.indonesian.split("\n")[0]!.slice(0, subjectLength)}${more}`;
  const part = (language: "indonesian" | "english", title: string, words: Words) =>
    [
      title,
      ...fresh.map((condition) => `- ${condition[language]}\n  → ${condition.hint}`),
      ...over.map((condition) => `- ${words.over}: ${condition[language]}`),
      ...(standing > 0 ? [`${words.standing}: ${standing}`] : []),
    ].join("\n");
  const text = [
    part("indonesian", "Yang perlu diperhatikan:", {
      over: "sudah pulih",
      standing: "Masih sama seperti kabar sebelumnya",
    }),
    part("english", "What needs a look:", { over: "over", standing: "As told before" }),
    "npm run jejak -- doctor",
  ].join("\n\n");
  return { subject: withoutTraces(subject), text: withoutTraces(`${text}\n`) };
}

interface Words {
  readonly over: string;
  readonly standing: string;
}
