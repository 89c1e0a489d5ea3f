import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { KeptReading } from "./keptReading.ts";
import type { LabeledLine } from "./labeledLine.ts";

interface StudioSchema extends DBSchema {
  /** What was read, for the history. */
  readings: { key: string; value: KeptReading; indexes: { when: number } };
  /** Lines that somebody said the number of. */
  labeled: { key: string; value: LabeledLine; indexes: { when: number } };
  /** Models that were taught here, by name. */
  models: {
    key: string;
    value: { readonly name: string; readonly when: number; readonly bytes: Uint8Array<ArrayBuffer> };
  };
}

/** Of the form in which things are kept. */
const databaseVersion = 2;

type StudioDatabase = IDBPDatabase<StudioSchema>;

let database: Promise<StudioDatabase> | undefined;

/** The browser's own database; nothing leaves it. */
export function openDatabase(): Promise<StudioDatabase> {
  database ??= openDB<StudioSchema>("numera-studio", databaseVersion, {
    upgrade(db) {
      // What was kept in another form is not understood, and was never released.
      for (const name of db.objectStoreNames) db.deleteObjectStore(name);
      db.createObjectStore("readings", { keyPath: "key" }).createIndex("when", "when");
      db.createObjectStore("labeled", { keyPath: "key" }).createIndex("when", "when");
      db.createObjectStore("models", { keyPath: "name" });
    },
  });
  return database;
}
