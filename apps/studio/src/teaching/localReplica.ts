import { type OnnxRuntime, runParts, Session, type StartReplica, type Values } from "@numera/graph";

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
      async run(run): Promise<Values> {
        const session = await sessionOf(run.program);
        // Losses and gradients are floats.
        return runParts(run, (feeds) => session.run(feeds) as Promise<Values>);
      },
      async release() {
        for (const session of sessions.values()) await (await session).release();
      },
    };
  };
}
