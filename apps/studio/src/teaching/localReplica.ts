import { type BatchValue, type OnnxRuntime, Session, type StartReplica } from "@numera/graph";

/** A replica in this very thread; each of its models is opened when it is first asked for. */
export function localReplica(runtime: OnnxRuntime): StartReplica {
  return async (models) => {
    const sessions = new Map<number, Promise<Session>>();
    const sessionOf = (program: number): Promise<Session> => {
      const known = sessions.get(program);
      if (known !== undefined) return known;
      const session = Session.create(runtime, models[program]!);
      sessions.set(program, session);
      return session;
    };
    return {
      async run(program, feeds): Promise<Readonly<Record<string, BatchValue>>> {
        // Losses and gradients are floats.
        const results = await (await sessionOf(program)).run(feeds);
        return results as Readonly<Record<string, BatchValue>>;
      },
      async release() {
        for (const session of sessions.values()) await (await session).release();
      },
    };
  };
}
