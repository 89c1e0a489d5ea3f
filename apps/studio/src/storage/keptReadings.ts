import type { KeptReading } from "./keptReading.ts";
import { openDatabase } from "./openDatabase.ts";

/** So many readings are kept; older ones go. */
const mostReadings = 200;

export async function keepReading(reading: KeptReading): Promise<void> {
  const db = await openDatabase();
  await db.put("readings", reading);
  const keys = await db.getAllKeysFromIndex("readings", "when");
  for (const key of keys.slice(0, -mostReadings)) await db.delete("readings", key);
}

/** The latest first. */
export async function keptReadings(): Promise<KeptReading[]> {
  return (await (await openDatabase()).getAllFromIndex("readings", "when")).reverse();
}

export async function forgetReadings(): Promise<void> {
  await (await openDatabase()).clear("readings");
}
