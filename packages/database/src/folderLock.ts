import { randomUUID } from "node:crypto";
import { readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseError } from "./databaseError.ts";

/** The lock's file is touched so often, in milliseconds, … */
const TOUCH_EVERY = 5_000;
/** … and after so long without a touch its owner counts as dead, in milliseconds. */
const STALE_AFTER = 60_000;

interface Owner {
  readonly host: string;
  readonly pid: number;
  readonly id: string;
}

export interface FolderLock {
  release(): Promise<void>;
}

/** Whether an error says that another process has the folder. */
export function isFolderInUse(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === "folder-in-use";
}

/**
 * Takes the folder for this process alone, by a file `lock` in it. A lock whose process has died is taken over.
 * @throws DatabaseError `folder-in-use` that names who has it
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, "lock");
  const owner: Owner = { host: hostname(), pid: process.pid, id: randomUUID() };
  for (let attempt = 0; ; attempt++) {
    try {
      await writeFile(path, JSON.stringify(owner), { flag: "wx" });
      break;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
      const other = await ownerOf(path);
      if (attempt >= 3 || (other !== undefined && (await isAlive(path, other)))) throw locked(folder, other);
      await removeIfStill(path, other);
    }
  }
  const timer = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {});
  }, TOUCH_EVERY);
  timer.unref();
  return {
    async release() {
      clearInterval(timer);
      await removeIfStill(path, owner);
    },
  };
}

function locked(folder: string, other: Owner | undefined): DatabaseError {
  const who = other === undefined ? "another process" : `process ${other.pid} on ${other.host}`;
  return new DatabaseError("folder-in-use", `"${folder}" is in use by ${who}; wait for it or stop it`);
}

/** Whoever wrote the lock; undefined where it has gone, was cut short or is damaged. */
async function ownerOf(path: string): Promise<Owner | undefined> {
  try {
    const owner: unknown = JSON.parse(await readFile(path, "utf8"));
    return isOwner(owner) ? owner : undefined;
  } catch {
    return undefined;
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== "object" || value === null) return false;
  const { host, pid, id } = value as Partial<Record<keyof Owner, unknown>>;
  // Below 1 a number asks groups of processes, this one's own among them.
  return (
    typeof host === "string" && Number.isSafeInteger(pid) && (pid as number) > 0 && typeof id === "string"
  );
}

async function isAlive(path: string, { host, pid }: Owner): Promise<boolean> {
  const touched = await stat(path).catch(() => undefined);
  if (touched === undefined || Date.now() - touched.mtimeMs > STALE_AFTER) return false;
  // A process of another machine cannot be asked; its lock grows stale.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function removeIfStill(path: string, owner: Owner | undefined): Promise<void> {
  const now = await ownerOf(path);
  if (now?.id === owner?.id) await rm(path, { force: true });
}
