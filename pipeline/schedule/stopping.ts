/** Ends the service: by a signal to the process, or because something makes it senseless to go on. */
export interface Stopping {
  readonly signal: AbortSignal;
  readonly because: (error: Error) => void;
  /** Resolves when the service is to end; rejects with the reason where it is an error. */
  readonly come: Promise<void>;
}

/** SIGTERM or SIGINT asks to end; a second one ends at once, and jobs end with their parent. */
export function awaitStop(): Stopping {
  const controller = new AbortController();
  let isAsked = false;
  const come = new Promise<void>((resolve, reject) => {
    controller.signal.addEventListener("abort", () => {
      const reason: unknown = controller.signal.reason;
      if (reason === asked) resolve();
      else reject(reason);
    });
  });
  // Whoever waits for it later still gets the error.
  come.catch(() => undefined);
  for (const name of ["SIGINT", "SIGTERM"] as const)
    process.on(name, () => {
      if (isAsked) process.exit(1);
      isAsked = true;
      controller.abort(asked);
    });
  return { signal: controller.signal, because: (error) => controller.abort(error), come };
}

const asked = new Error("asked to end");
