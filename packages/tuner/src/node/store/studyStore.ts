import { type Database, migrate } from "@numera/database";
import type { Sampler } from "../../samplers/sampler.ts";
import type { StudyDefinition, StudySnapshot } from "../../study/study.ts";
import type { Trial } from "../../study/trial.ts";
import { studyTables } from "../migrations/studyTables.ts";
import { TunerError } from "../tunerError.ts";
import type { Claim } from "./claimTrial.ts";
import { renewLease, type Settlement, settleTrial, writeCheckpoint, writeReport } from "./fencedWrites.ts";
import type { Lease } from "./lease.ts";
import { takeTrial } from "./takeTrial.ts";
import { TrialCache } from "./trialCache.ts";

/** Under which conditions a worker takes a trial. */
export type Taking = Omit<Claim, "study">;

/**
 * One study in a database. All that is known of it stands there, and PostgreSQL coordinates: who may run which trial, in which
 * order trials are made, whose results count.
 */
export class StudyStore {
  readonly definition: StudyDefinition;
  readonly #database: Database;
  readonly #id: number;
  readonly #cache: TrialCache;

  private constructor(database: Database, id: number, definition: StudyDefinition) {
    this.#database = database;
    this.#id = id;
    this.definition = definition;
    this.#cache = new TrialCache(id);
  }

  /**
   * Joins the study, or begins it where there is none of its name.
   * @throws Error when there is one of this name that is another
   */
  static async join(database: Database, definition: StudyDefinition): Promise<StudyStore> {
    await migrate(database, studyTables);
    await database.query(
      "INSERT INTO numera_tuning.study (name, definition) VALUES ($1, $2::json) ON CONFLICT (name) DO NOTHING",
      [definition.name, JSON.stringify(definition)],
    );
    const store = await StudyStore.open(database, definition.name);
    const parts = Object.keys(definition) as (keyof StudyDefinition)[];
    const other = parts.find((part) => JSON.stringify(store.definition[part]) !== textOf(definition[part]));
    if (other === undefined) return store;
    throw new TunerError(
      "other-definition",
      `the study "${definition.name}" was begun with the ${other} ${JSON.stringify(store.definition[other])}, not ${textOf(definition[other])}; ` +
        "go on with what it was begun with, or name another study",
    );
  }

  /** Opens a study that there is. @throws Error when there is none of the name */
  static async open(database: Database, name: string): Promise<StudyStore> {
    await migrate(database, studyTables);
    const [row] = await database.query<{ id: number; definition: StudyDefinition }>(
      "SELECT id, definition FROM numera_tuning.study WHERE name = $1",
      [name],
    );
    if (row !== undefined) return new StudyStore(database, row.id, row.definition);
    const names = await studyNames(database);
    const known = names.length === 0 ? "there are none" : `there are ${names.join(", ")}`;
    throw new TunerError("unknown-study", `there is no study "${name}" in the database; ${known}`);
  }

  /** Whether other processes may work on the study too. */
  get shared(): boolean {
    return this.#database.shared;
  }

  /** The study as it is now. Reads what was written since the last call. */
  async snapshot(): Promise<StudySnapshot> {
    return { definition: this.definition, trials: await this.#cache.refresh(this.#database) };
  }

  /** The study as of the last snapshot or trial that was made. */
  get known(): StudySnapshot {
    return { definition: this.definition, trials: this.#cache.trials };
  }

  /** A trial that waits or was abandoned, or else a new one; null where there is nothing to do, at least now. */
  take(taking: Taking, sampler: Sampler, limit: number): Promise<Trial | null> {
    return takeTrial(this.#database, {
      ...taking,
      study: this.#id,
      definition: this.definition,
      cache: this.#cache,
      sampler,
      limit,
    });
  }

  /**
   * Says that nobody runs a trial: true of an embedded study that was just opened. Trials that a process left running when it
   * was killed are taken up at once.
   */
  async abandonRunning(): Promise<void> {
    if (this.shared)
      throw new TunerError(
        "shared-study",
        "trials of a shared study may be running elsewhere; their leases tell",
      );
    await this.#database.query(
      "UPDATE numera_tuning.trial SET lease_until = '-infinity' WHERE study_id = $1 AND state = 'running'",
      [this.#id],
    );
  }

  /** Keeps a trial for another `seconds`. @returns whether it is still this worker's */
  renew(lease: Lease, seconds: number): Promise<boolean> {
    return renewLease(this.#database, lease, seconds);
  }

  /** @throws TunerError `lease-lost` */
  report(lease: Lease, step: number, value: number): Promise<void> {
    return writeReport(this.#database, this.#id, lease, step, value);
  }

  /** @throws TunerError `lease-lost` */
  noteCheckpoint(lease: Lease, checkpoint: string): Promise<void> {
    return writeCheckpoint(this.#database, this.#id, lease, checkpoint);
  }

  /** @throws TunerError `lease-lost` */
  settle(lease: Lease, settlement: Settlement): Promise<void> {
    return settleTrial(this.#database, this.#id, lease, settlement);
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}

/** Names of all studies in a database, as they were begun. */
export async function studyNames(database: Database): Promise<string[]> {
  await migrate(database, studyTables);
  const rows = await database.query<{ name: string }>("SELECT name FROM numera_tuning.study ORDER BY id");
  return rows.map(({ name }) => name);
}

/** As it reads after it went through JSON. */
function textOf(value: unknown): string | undefined {
  return JSON.stringify(value);
}
