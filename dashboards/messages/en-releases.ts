import type { releases as indonesian } from "./id-releases.js";

/** What a page says of releases other than the one it shows, in English. */
export const releases = {
  other: (id) => `Another release is in force now: ${id}. The figures on this page have not changed yet.`,
  withdrawn: (id, reason) =>
    `Release ${id}, which you are reading, was withdrawn: ${reason}. It is not to be cited.`,
  about: (id) => `About ${id}`,
  internalName: "Internal edition.",
  internal: "It holds claims and follow-ups that are not for the public yet; do not pass it on.",
  logOut: "Log out",
  anew: "Show the one in force",
  withdrawnTitle: (count) => (count === 1 ? "1 release was withdrawn" : `${count} releases were withdrawn`),
} satisfies typeof indonesian;
