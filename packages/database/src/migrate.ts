import type { Database } from "./database.ts";
import { DatabaseError } from "./databaseError.ts";

/** The tables of one kind of data: a schema of their own in the database, and how they came to be as they are. */
export interface Tables {
  /** The schema's name, a plain identifier, e.g. "numera_tuning". */
  readonly schema: string;
  /** What the tables hold, for errors, e.g. "studies". */
  readonly of: string;
  /**
   * By version, from 1: SQL statements, each ended by a semicolon at the end of a line. What has once been shipped stays as it
   * is; changes are new entries.
   */
  readonly migrations: readonly string[];
  /** The two numbers of the PostgreSQL advisory lock under which tables are changed. */
  readonly lock: readonly [number, number];
}

/**
 * Brings tables to the last version that is known; one process at a time.
 * @throws Error when a newer Numera made them
 */
export async function migrate(database: Database, { schema, of, migrations, lock }: Tables): Promise<void> {
  await database.transaction(async ({ query }) => {
    await query("SELECT pg_advisory_xact_lock($1, $2)", [...lock]);
    await query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    await query(`CREATE TABLE IF NOT EXISTS ${schema}.migration (
      version integer PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())`);
    const [row] = await query<{ version: number }>(
      `SELECT coalesce(max(version), 0) AS version FROM ${schema}.migration`,
    );
    const present = row!.version;
    if (present > migrations.length) {
      throw new DatabaseError(
        "newer-version",
        `the database's ${of} are of version ${present}, and this Numera knows up to ${migrations.length}; use the newer Numera that made them`,
      );
    }
    for (const [i, sql] of migrations.entries()) {
      if (i < present) continue;
      // One at a time: with parameters or not, a prepared query holds one statement.
      for (const statement of statementsOf(sql)) await query(statement);
      await query(`INSERT INTO ${schema}.migration (version) VALUES ($1)`, [i + 1]);
    }
  });
}

/** Statements end with a semicolon at the end of a line. */
function statementsOf(sql: string): string[] {
  return sql
    .split(/;\s*\n/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
