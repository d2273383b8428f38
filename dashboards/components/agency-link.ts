import { html } from "./dom.js";

/** Where the profile of an agency stands. */
export const agencyAddress = (id: string) => `/perangkat-daerah/${encodeURIComponent(id)}`;

/** A name that leads to the profile of the agency. */
export const agencyLink = (id: string, name: string) => html`<a href=${agencyAddress(id)}>${name}</a>`;
