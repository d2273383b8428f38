/**
 * Ends this process, and all that it started, when the service that started it is gone: what it would finish, the next
 * service does anew. Nothing for a process that no service started.
 */
export function endWithParent(): void {
  if (process.channel === undefined) return;
  process.once("disconnect", () => {
    try {
      process.kill(-process.pid, "SIGKILL");
    } catch {
      // Not the head of its own group.
      process.exit(1);
    }
  });
  // Listening keeps a process alive, and this one is to end when its work is done.
  process.channel.unref();
}
