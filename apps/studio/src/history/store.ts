import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Stroke } from "../drawing/stroke.ts";

/** A reading as it is kept. */
export interface KeptReading {
  /** Of the drawing or image, so that a later reading of the same takes the place of the one before. */
  readonly key: string;
  readonly when: number;
  readonly name: string;
  readonly text: string;
  readonly confidence: number;
  readonly accepted: boolean;
  /** A small picture. */
  readonly picture: Blob;
  /** What it was read on: strokes, or the image's file. */
  readonly strokes?: readonly Stroke[];
  readonly file?: Blob;
}

interface StudioDatabase extends DBSchema {
  readings: { key: string; value: KeptReading; indexes: { when: number } };
}

/** So many readings are kept; older ones go. */
const mostReadings = 200;

let database: Promise<IDBPDatabase<StudioDatabase>> | undefined;

/** The browser's own database; nothing leaves it. */
export function openStore(): Promise<IDBPDatabase<StudioDatabase>> {
  database ??= openDB<StudioDatabase>("numera-studio", 1, {
    upgrade(db) {
      db.createObjectStore("readings", { keyPath: "key" }).createIndex("when", "when");
    },
  });
  return database;
}

export async function keepReading(reading: KeptReading): Promise<void> {
  const db = await openStore();
  await db.put("readings", reading);
  const keys = await db.getAllKeysFromIndex("readings", "when");
  for (const key of keys.slice(0, -mostReadings)) await db.delete("readings", key);
}

/** The latest first. */
export async function keptReadings(): Promise<KeptReading[]> {
  return (await (await openStore()).getAllFromIndex("readings", "when")).reverse();
}

export async function forgetReadings(): Promise<void> {
  await (await openStore()).clear("readings");
}
