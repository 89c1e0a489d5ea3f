export type { Database, Queryable } from "./database.ts";
export type { DatabaseErrorCode } from "./databaseError.ts";
export { isFolderInUse } from "./folderLock.ts";
export { migrate, type Tables } from "./migrate.ts";
export { openEmbedded } from "./pglite.ts";
export { openPostgres, type PostgresOptions } from "./postgres.ts";
