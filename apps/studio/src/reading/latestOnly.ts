/**
 * Runs one task at a time; of those that come while one runs only the latest is run after it. What is drawn while a
 * reading is under way is read once, as it is by then.
 */
export function latestOnly(): (task: () => Promise<void>) => void {
  let running = false;
  let next: (() => Promise<void>) | undefined;
  const run = async (task: () => Promise<void>) => {
    running = true;
    await task().catch(() => {});
    running = false;
    const following = next;
    next = undefined;
    if (following !== undefined) void run(following);
  };
  return (task) => {
    if (running) next = task;
    else void run(task);
  };
}
