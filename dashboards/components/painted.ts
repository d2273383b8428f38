/** Settles when the browser has shown what was drawn; at once where nobody looks, since nothing is shown there. */
export const painted = (): Promise<void> =>
  document.hidden
    ? Promise.resolve()
    : new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Says what was answered and writes the choice into the address, once the answer is seen. */
export function keepOnceSeen(spoken: HTMLElement, said: string, address: () => string): void {
  void painted().then(() => {
    history.replaceState(null, "", address());
    spoken.textContent = said;
  });
}
