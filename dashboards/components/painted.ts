/** Settles when the browser has shown what was drawn; at once where nobody looks, since nothing is shown there. */
export const painted = (): Promise<void> =>
  document.hidden
    ? Promise.resolve()
    : new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
