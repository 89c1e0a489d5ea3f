/** Does one task, and can be asked again when it is done. */
export type Lane<Task, Result> = (task: Task) => Promise<Result>;

/**
 * What several lanes make of the tasks, in the order of the tasks. Each lane takes the next task as soon as it has done
 * its last; results wait for their turn, at most `ahead` of them, so that a consumer that is slow holds the lanes up.
 *
 * @throws what a lane rejected with, at the turn of that task
 */
export async function* inOrder<Task, Result>(
  tasks: readonly Task[],
  lanes: readonly Lane<Task, Result>[],
  ahead = 256,
): AsyncGenerator<Result, void> {
  const outcomes = new Map<number, PromiseWithResolvers<Result>>();
  const outcome = (i: number) => {
    let found = outcomes.get(i);
    if (found === undefined) {
      found = Promise.withResolvers();
      found.promise.catch(() => {}); // Whoever takes it sees it; one that is never taken is no one's concern.
      outcomes.set(i, found);
    }
    return found;
  };
  let next = 0;
  let turn = 0;
  let room = Promise.withResolvers<void>();
  const work = async (lane: Lane<Task, Result>) => {
    while (next < tasks.length) {
      if (next >= turn + ahead) {
        await room.promise;
        continue;
      }
      const i = next++;
      await lane(tasks[i]!).then(outcome(i).resolve, outcome(i).reject);
    }
  };
  for (const lane of lanes) void work(lane);
  try {
    for (; turn < tasks.length; turn++) {
      const result = await outcome(turn).promise;
      outcomes.delete(turn);
      yield result;
      room.resolve();
      room = Promise.withResolvers();
    }
  } finally {
    next = tasks.length; // Nothing more is begun.
    room.resolve();
  }
}
