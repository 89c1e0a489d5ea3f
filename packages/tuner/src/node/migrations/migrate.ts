import type { Database } from "../database/database.ts";
import { studies } from "./001Studies.ts";

/** By version, from 1. What has once been shipped stays as it is; changes are new entries. */
const MIGRATIONS: readonly string[] = [studies];

/** Two numbers that name our advisory lock for migrations; locks for sampling have the study's id as the second. */
export const LOCKS = 1_853_187_698;
const MIGRATING = 0;

/**
 * Brings the tables, in a schema of their own, to this version of Numera; one process at a time.
 * @throws Error when a newer Numera made them
 */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async ({ query }) => {
    await query("SELECT pg_advisory_xact_lock($1, $2)", [LOCKS, MIGRATING]);
    await query("CREATE SCHEMA IF NOT EXISTS numera_tuning");
    await query(`CREATE TABLE IF NOT EXISTS numera_tuning.migration (
      version integer PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())`);
    const [row] = await query<{ version: number }>(
      "SELECT coalesce(max(version), 0) AS version FROM numera_tuning.migration",
    );
    const present = row!.version;
    if (present > MIGRATIONS.length) {
      throw new Error(
        `the database's studies are of version ${present}, and this Numera knows up to ${MIGRATIONS.length}; use the newer Numera that made them`,
      );
    }
    for (const [i, sql] of MIGRATIONS.entries()) {
      if (i < present) continue;
      // One at a time: with parameters or not, a prepared query holds one statement.
      for (const statement of statementsOf(sql)) await query(statement);
      await query("INSERT INTO numera_tuning.migration (version) VALUES ($1)", [i + 1]);
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
