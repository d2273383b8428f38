import type { Messages } from "../messages/id.js";
import { html } from "./dom.js";

/** Where the profile of an agency stands. */
export const agencyAddress = (id: string, { home }: Pick<Messages, "home">) =>
  `${home}/perangkat-daerah/${encodeURIComponent(id)}`;

/** A name, which is Indonesian in either language, that leads to the profile of the agency. */
export const agencyLink = (id: string, name: string, t: Pick<Messages, "home">) =>
  html`<a href=${agencyAddress(id, t)} lang="id">${name}</a>`;
