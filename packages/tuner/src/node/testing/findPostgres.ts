import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findProgram } from "@numera/tools/debian";

/** Where Debian's packages put each version. */
const VERSIONS = "/usr/lib/postgresql";

/**
 * The folder of PostgreSQL's programs (initdb, pg_ctl): what the environment variable POSTGRES_BIN says, or Debian's; where there
 * is none and we may (as root, with apt-get), it is installed.
 * @throws Error that says how to install it
 */
export function findPostgres(): string {
  return findProgram({
    name: "PostgreSQL",
    package: "postgresql",
    variable: "POSTGRES_BIN",
    place: "the folder of its programs",
    isAt: hasPrograms,
    installed,
  });
}

/** Of the highest version. */
function installed(): string | undefined {
  if (!existsSync(VERSIONS)) return undefined;
  return readdirSync(VERSIONS)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(VERSIONS, version, "bin"))
    .find(hasPrograms);
}

function hasPrograms(folder: string): boolean {
  return ["initdb", "pg_ctl", "postgres"].every((program) => existsSync(join(folder, program)));
}
