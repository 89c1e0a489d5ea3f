import { type OnnxRuntime, Session, type SessionOptions } from "./session.ts";
import type { BatchValue } from "./trainingState.ts";

/** Tensors by name. */
export type Values = Readonly<Record<string, BatchValue>>;

/** What a replica is asked to do. Whatever else the model takes, it finds in the replica's memory by its name. */
export interface ReplicaRun {
  /** Number of the model, of those that the replica was started with. */
  readonly program: number;
  readonly feeds?: Values;
  /** Where the model is to run several times, one after the other: what each run is fed besides. */
  readonly parts?: readonly Values[];
  /** Outputs that are kept: the name, in the memory, of the value that each overwrites. */
  readonly writes: Readonly<Record<string, string>>;
}

/** Somebody who runs models for a training that shares its batches. */
export interface Replica {
  /** @returns the outputs that are not kept; of several parts the mean, as in what is kept */
  run(run: ReplicaRun): Promise<Values>;
  release(): Promise<void>;
}

/** Starts a replica that has these ONNX models, and this memory together with all others who were given it. */
export type StartReplica = (models: readonly Uint8Array[], memory: Values) => Promise<Replica>;

interface LocalReplicaOptions {
  readonly sessionOptions?: SessionOptions;
  /** Whether the runtime writes outputs to memory that it is given, as onnxruntime-node does: then none is made anew at every run. */
  readonly writesInPlace?: boolean;
}

/** A replica in this very thread; each of its models is opened when it is first asked for. */
export class LocalReplica implements Replica {
  readonly #runtime: OnnxRuntime;
  readonly #models: readonly Uint8Array[];
  readonly #memory: Values;
  readonly #sessionOptions: SessionOptions;
  readonly #writesInPlace: boolean;
  readonly #sessions = new Map<number, Promise<Session>>();
  /** Where outputs are written that cannot be written to the memory at once, made once each: garbage as large would wait for long. */
  readonly #spares = new Map<string, BatchValue>();

  constructor(
    runtime: OnnxRuntime,
    models: readonly Uint8Array[],
    memory: Values,
    { sessionOptions = {}, writesInPlace = false }: LocalReplicaOptions = {},
  ) {
    this.#runtime = runtime;
    this.#models = models;
    this.#memory = memory;
    this.#sessionOptions = sessionOptions;
    this.#writesInPlace = writesInPlace;
  }

  async run({ program, feeds, parts = [{}], writes }: ReplicaRun): Promise<Values> {
    const session = await this.#session(program);
    const known = session.inputNames.filter((name) => this.#memory[name] !== undefined);
    const fed = { ...Object.fromEntries(known.map((name) => [name, this.#memory[name]!])), ...feeds };
    const [first, ...others] = parts;
    // What the model reads may not change before it is done.
    const totals = await this.#runOnce(session, { ...fed, ...first }, writes, (kept) =>
      fed[kept] ? this.#spare("total", kept) : this.#memory[kept]!,
    );
    for (const part of others) {
      addTo(
        totals,
        await this.#runOnce(session, { ...fed, ...part }, writes, (kept) => this.#spare("addend", kept)),
      );
    }
    scaleBy(totals, 1 / parts.length);
    for (const [name, kept] of Object.entries(writes)) {
      const place = this.#memory[kept]!.data as Float32Array;
      if (totals[name]!.data !== place) place.set(totals[name]!.data as Float32Array);
    }
    return Object.fromEntries(Object.entries(totals).filter(([name]) => writes[name] === undefined));
  }

  async #runOnce(
    session: Session,
    feeds: Values,
    writes: ReplicaRun["writes"],
    placeOf: (kept: string) => BatchValue,
  ): Promise<Values> {
    if (!this.#writesInPlace) return (await session.run(feeds)) as Values;
    const places = Object.fromEntries(Object.entries(writes).map(([name, kept]) => [name, placeOf(kept)]));
    return { ...((await session.run(feeds, places)) as Values), ...places };
  }

  async release(): Promise<void> {
    for (const session of this.#sessions.values()) await (await session).release();
  }

  #session(program: number): Promise<Session> {
    const known = this.#sessions.get(program);
    if (known !== undefined) return known;
    const session = Session.create(this.#runtime, this.#models[program]!, this.#sessionOptions);
    this.#sessions.set(program, session);
    return session;
  }

  #spare(use: "total" | "addend", kept: string): BatchValue {
    const key = `${use} ${kept}`;
    const known = this.#spares.get(key);
    if (known !== undefined) return known;
    const { shape, data } = this.#memory[kept]!;
    const spare = { shape, data: new Float32Array(data.length) };
    this.#spares.set(key, spare);
    return spare;
  }
}

/** The mean of each value. The first ones' memory is used for it. */
export function meanOf([first = {}, ...others]: readonly Values[]): Values {
  for (const other of others) addTo(first, other);
  scaleBy(first, 1 / (others.length + 1));
  return first;
}

function addTo(totals: Values, addends: Values): void {
  for (const [name, { data }] of Object.entries(totals)) {
    const [total, addend] = [data as Float32Array, addends[name]!.data as Float32Array];
    for (let i = 0; i < total.length; i++) total[i]! += addend[i]!;
  }
}

function scaleBy(values: Values, factor: number): void {
  if (factor === 1) return;
  for (const { data } of Object.values(values)) {
    const floats = data as Float32Array;
    for (let i = 0; i < floats.length; i++) floats[i]! *= factor;
  }
}
