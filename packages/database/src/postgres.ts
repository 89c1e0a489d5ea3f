import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { isPassing } from "./connectionErrors.ts";
import type { Database, Queryable } from "./database.ts";
import { DatabaseError } from "./databaseError.ts";

export interface PostgresOptions {
  /** After so long without the database, in milliseconds, its error is thrown; 10 minutes by default. */
  readonly patience?: number;
  /** Told at the first failure of a connection, and once there is one again. */
  readonly onConnection?: (state: "lost" | "back") => void;
}

/** A server that is just restarting is waited for, a mistyped name not for long. In milliseconds. */
const PATIENCE_AT_FIRST = 5_000;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/**
 * A PostgreSQL server, by its URL (`postgres://user:password@host:port/database`). Lost connections are made anew, after
 * pauses that double.
 * @throws Error when there is no server, or it refuses us
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    query_timeout: 60_000,
    // A client that hangs between two queries of a transaction would keep all others from sampling.
    idle_in_transaction_session_timeout: 60_000,
  });
  // The pool drops connections that break while idle by itself; without a listener the process would end.
  pool.on("error", () => {});
  try {
    await patiently({ patience: PATIENCE_AT_FIRST })(() => pool.query("SELECT 1"));
  } catch (error) {
    const cause = (error as Error).cause ?? error;
    await pool.end();
    throw new DatabaseError(
      "unreachable-database",
      `the database ${withoutPassword(url)} cannot be reached (${reasonOf(cause)}); check the URL, and that PostgreSQL runs`,
      { cause },
    );
  }
  const again = patiently(options);
  return {
    shared: true,
    query: <Row>(sql: string, parameters: readonly unknown[] = []) =>
      again(async () => (await pool.query(sql, [...parameters])).rows as Row[]),
    transaction: (work) => again(() => transaction(pool, work)),
    close: () => pool.end(),
  };
}

async function transaction<T>(pool: pg.Pool, work: (queryable: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on("error", onError);
  try {
    await client.query("BEGIN");
    const result = await work({
      query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
        (await client.query(sql, [...parameters])).rows as Row[],
    });
    await client.query("COMMIT");
    return result;
  } catch (cause) {
    await client.query("ROLLBACK").catch((error) => {
      broken = error;
    });
    throw cause;
  } finally {
    client.off("error", onError);
    client.release(broken);
  }
}

/** Does a thing until it is done, through what passes. */
function patiently({ patience = 600_000, onConnection }: PostgresOptions) {
  let away = false;
  return async <T>(ask: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      try {
        const result = await ask();
        if (away) onConnection?.("back");
        away = false;
        return result;
      } catch (cause) {
        if (!isPassing(cause)) throw cause;
        if (performance.now() - started > patience) {
          throw new DatabaseError(
            "unreachable-database",
            `the database has been away for ${Math.round(patience / 1000)} s (${reasonOf(cause)}); all that was written is in it, go on by the same command once it is back`,
            { cause },
          );
        }
        if (!away) onConnection?.("lost");
        away = true;
        // A part of the pause is left to chance, so that many workers do not come back at the same moment.
        await wait(pause * (0.5 + Math.random() / 2));
      }
    }
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}

/** The URL as it may be shown. */
function withoutPassword(url: string): string {
  return url.replace(/(\/\/[^:/@]*):[^@]*@/, "$1@");
}
