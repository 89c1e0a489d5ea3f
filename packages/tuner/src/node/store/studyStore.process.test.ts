import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "@numera/database";
import { openEmbedded, openPostgres } from "@numera/database";
import { placeDatabase } from "@numera/tools/database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { definition, evenly } from "../testing/studies.ts";
import { startPostgres, type TemporaryPostgres } from "../testing/temporaryPostgres.ts";
import { StudyStore } from "./studyStore.ts";

let folder: string;
let server: TemporaryPostgres;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-store-"));
  server = await startPostgres();
});
afterAll(async () => {
  server.stop();
  await rm(folder, { recursive: true });
});

const takingFor = (name: string, leaseSeconds = 60) => ({
  worker: { host: "here", name },
  token: randomUUID(),
  leaseSeconds,
});

describe.each([
  ["PGlite", () => openEmbedded(join(folder, "study"))],
  ["PostgreSQL", () => openPostgres(server.url)],
])("a study on %s", (_, open) => {
  let database: Database;
  let studies = 0;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const begin = (seed = 7) => StudyStore.join(database, { ...definition, name: `study ${++studies}`, seed });

  async function take(store: StudyStore, name = "a", { limit = 100, leaseSeconds = 60 } = {}) {
    const taking = takingFor(name, leaseSeconds);
    const trial = await store.take(taking, evenly, limit);
    return { trial: trial!, lease: { number: trial?.number ?? -1, token: taking.token } };
  }

  test("numbers its trials from 0 and keeps all that is known of one", async () => {
    const store = await begin();
    const { trial, lease } = await take(store);
    expect(trial).toMatchObject({ number: 0, state: "running", attempts: 1, host: "here", worker: "a" });
    await store.report(lease, 1, 0.5);
    await store.report(lease, 2, 0.25);
    await store.noteCheckpoint(lease, "trials/0");
    await store.settle(lease, { state: "complete", objectives: [0.125] });
    const second = await take(store);
    expect(second.trial.number).toBe(1);
    const { trials } = await store.snapshot();
    expect(trials.map(({ number, state }) => [number, state])).toEqual([
      [0, "complete"],
      [1, "running"],
    ]);
    expect(trials[0]).toEqual({
      ...trial,
      state: "complete",
      objectives: [0.125],
      intermediate: [
        { step: 1, value: 0.5 },
        { step: 2, value: 0.25 },
      ],
      checkpoint: "trials/0",
      finishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
    expect(JSON.parse(JSON.stringify(trials))).toEqual(trials);
  });

  test("draws the same parameters and seeds for the same seed of the study, others for another", async () => {
    const drawn = async (seed: number) => {
      const store = await begin(seed);
      const trials = [];
      for (let i = 0; i < 3; i++) trials.push((await take(store)).trial);
      return trials.map(({ parameters, seed }) => ({ parameters, seed }));
    };
    const once = await drawn(1);
    expect(await drawn(1)).toEqual(once);
    expect(await drawn(2)).not.toEqual(once);
    expect(new Set(once.map(({ seed }) => seed)).size).toBe(3);
  });

  test("makes no more trials than it may have, and none where the sampler has nothing left", async () => {
    const store = await begin();
    await take(store, "a", { limit: 1 });
    expect((await take(store, "b", { limit: 1 })).trial).toBeNull();
    const nothing = { name: "nothing", suggest: () => null };
    expect(await store.take(takingFor("b"), nothing, 9)).toBeNull();
  });

  test("gives a trial that was put back to the next worker, with its checkpoint, and does not count the attempt", async () => {
    const store = await begin();
    const { lease } = await take(store);
    await store.noteCheckpoint(lease, "trials/0");
    await store.settle(lease, { state: "waiting", uncounted: true });
    const { trial } = await take(store, "b");
    expect(trial).toMatchObject({ number: 0, checkpoint: "trials/0", attempts: 1, worker: "b" });
  });

  test("gives no trial that is alive to a second worker", async () => {
    const store = await begin();
    const taken = await Promise.all(Array.from({ length: 8 }, (_, i) => take(store, `w${i}`)));
    expect(new Set(taken.map(({ trial }) => trial.number)).size).toBe(8);
  });

  test("takes nothing from a worker whose trial was given to another", async () => {
    const store = await begin();
    const { lease } = await take(store, "a", { leaseSeconds: 0.05 });
    await store.report(lease, 1, 0.5);
    await untilAbandoned();
    const { trial, lease: other } = await take(store, "b", { leaseSeconds: 0.05 });
    expect(trial).toMatchObject({ number: 0, attempts: 2, error: "the worker a died in attempt 1" });
    await expect(store.report(lease, 2, 9)).rejects.toThrow(expect.objectContaining({ code: "lease-lost" }));
    await expect(store.noteCheckpoint(lease, "elsewhere")).rejects.toThrow(
      expect.objectContaining({ code: "lease-lost" }),
    );
    await expect(store.settle(lease, { state: "complete", objectives: [9] })).rejects.toThrow(
      expect.objectContaining({ code: "lease-lost" }),
    );
    expect(await store.renew(lease, 60)).toBe(false);
    await store.settle(other, { state: "complete", objectives: [0.5] });
    const [kept] = (await store.snapshot()).trials;
    expect(kept).toMatchObject({
      objectives: [0.5],
      checkpoint: null,
      intermediate: [{ step: 1, value: 0.5 }],
    });
  });

  test("keeps a lease that is renewed", async () => {
    const store = await begin();
    const { lease } = await take(store, "a", { leaseSeconds: 0.05 });
    expect(await store.renew(lease, 60)).toBe(true);
    await untilAbandoned();
    expect((await take(store, "b", { leaseSeconds: 0.05 })).trial.number).toBe(1);
  });

  test("fails a trial alone whose workers died three times", async () => {
    const store = await begin();
    for (let attempt = 1; attempt <= 3; attempt++) {
      expect((await take(store, "a", { leaseSeconds: 0.05 })).trial).toMatchObject({
        number: 0,
        attempts: attempt,
      });
      await untilAbandoned();
    }
    expect((await take(store, "b", { leaseSeconds: 0.05 })).trial.number).toBe(1);
    const [poisoned] = (await store.snapshot()).trials;
    expect(poisoned).toMatchObject({ state: "failed", attempts: 3, error: "the worker a died in attempt 3" });
  });

  test("takes a report back where the trial reports an earlier step again", async () => {
    const store = await begin();
    const { lease } = await take(store);
    for (const [step, value] of [
      [1, 0.9],
      [2, 0.8],
      [3, 0.7],
      [2, 0.6],
    ] as const) {
      await store.report(lease, step, value);
    }
    expect((await store.snapshot()).trials[0]!.intermediate).toEqual([
      { step: 1, value: 0.9 },
      { step: 2, value: 0.6 },
    ]);
  });

  test("bears that every write is asked for twice, as after a lost answer", async () => {
    const store = await begin();
    const taking = takingFor("a");
    const trial = (await store.take(taking, evenly, 9))!;
    const lease = { number: trial.number, token: taking.token };
    // No answer of an embedded database is lost.
    if (store.shared) expect((await store.take(taking, evenly, 9))!.number).toBe(0);
    for (let twice = 0; twice < 2; twice++) await store.report(lease, 1, 0.5);
    for (let twice = 0; twice < 2; twice++) await store.settle(lease, { state: "pruned" });
    const { trials } = await store.snapshot();
    expect(trials).toHaveLength(1);
    expect(trials[0]).toMatchObject({
      state: "pruned",
      attempts: 1,
      intermediate: [{ step: 1, value: 0.5 }],
    });
  });

  test("shows another process's writes in the next snapshot", async () => {
    const store = await begin();
    const other = await StudyStore.open(database, store.definition.name);
    expect((await other.snapshot()).trials).toEqual([]);
    const { lease } = await take(store);
    await store.report(lease, 1, 0.5);
    expect(await other.snapshot()).toEqual(await store.snapshot());
    await store.settle(lease, { state: "complete", objectives: [1] });
    expect((await other.snapshot()).trials[0]!.state).toBe("complete");
  });

  test("is joined with the same definition only, and opened by a name that there is", async () => {
    const store = await begin();
    await StudyStore.join(database, store.definition);
    await expect(StudyStore.join(database, { ...store.definition, seed: 8 })).rejects.toThrow(
      /was begun with the seed 7, not 8; go on with what it was begun with, or name another study/,
    );
    await expect(StudyStore.open(database, "no such")).rejects.toThrow(
      /there is no study "no such" in the database; there are study 1, /,
    );
  });

  /** Until a lease of 0.05 s has run out; a server gives as long from its start, too. */
  async function untilAbandoned() {
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
});

test("an embedded study is opened by one process at a time, and says by which", async () => {
  await placeDatabase(join(folder, "alone"), openEmbedded);
  const database = await openEmbedded(join(folder, "alone"));
  await expect(openEmbedded(join(folder, "alone"))).rejects.toThrow(
    new RegExp(`alone" is in use by process ${process.pid} on .*; wait for it or stop it`),
  );
  await database.close();
  await (await openEmbedded(join(folder, "alone"))).close();
});

test("an embedded study takes trials up at once that a killed process left", async () => {
  await placeDatabase(join(folder, "killed"), openEmbedded);
  const database = await openEmbedded(join(folder, "killed"));
  const store = await StudyStore.join(database, definition);
  await store.take(takingFor("a"), evenly, 9);
  await store.abandonRunning();
  expect(await store.take(takingFor("b"), evenly, 9)).toMatchObject({ number: 0, attempts: 2 });
  await database.close();
});

test("a server that cannot be reached is named, without its password", async () => {
  await expect(openPostgres("postgres://me:secret@127.0.0.1:1/none")).rejects.toThrow(
    /the database postgres:\/\/me@127.0.0.1:1\/none cannot be reached \(.*ECONNREFUSED.*\); check the URL/,
  );
});
