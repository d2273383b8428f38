/**
 * Puts the furniture of another drawing of the same figure around the body that is shown, which stays where it is: what is
 * taken out of a page and put back is laid out anew.
 */
export function refurnish(shown: HTMLElement, other: HTMLElement): void {
  for (const part of [":scope > header", ":scope > figcaption"]) {
    const next = other.querySelector(part);
    if (next !== null) shown.querySelector(part)?.replaceWith(next);
  }
  for (const { name, value } of other.attributes) shown.setAttribute(name, value);
}
