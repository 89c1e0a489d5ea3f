import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Where Debian's packages put each version. */
const VERSIONS = "/usr/lib/postgresql";

/**
 * The folder of PostgreSQL's programs (initdb, pg_ctl): what the environment variable POSTGRES_BIN says, or Debian's; where there
 * is none and we may (as root, with apt-get), it is installed.
 * @throws Error that says how to install it
 */
export function findPostgres(): string {
  const named = process.env.POSTGRES_BIN;
  if (named !== undefined && named !== "") {
    if (existsSync(join(named, "initdb"))) return named;
    throw new Error(
      `POSTGRES_BIN names "${named}", which holds no initdb; give the folder of PostgreSQL's programs`,
    );
  }
  return installed() ?? install();
}

/** Of the highest version. */
function installed(): string | undefined {
  if (!existsSync(VERSIONS)) return undefined;
  return readdirSync(VERSIONS)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(VERSIONS, version, "bin"))
    .find((folder) => existsSync(join(folder, "initdb")));
}

function install(): string {
  const advice =
    'install it with "sudo apt-get install -y postgresql", or set POSTGRES_BIN to the folder of its programs';
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    throw new Error(`the test needs PostgreSQL, and there is none here; ${advice}`);
  }
  const apt = (...args: string[]) =>
    spawnSync("/usr/bin/apt-get", args, {
      encoding: "utf8",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  const installation = () => apt("install", "-y", "--no-install-recommends", "postgresql");
  let result = installation();
  if (result.status !== 0) {
    // On fresh machines apt has no lists yet.
    apt("update");
    result = installation();
  }
  const folder = installed();
  if (folder !== undefined) return folder;
  const reason = result.stderr.trim().split("\n").at(-1) ?? "";
  throw new Error(`the test needs PostgreSQL, and apt-get could not install it (${reason}); ${advice}`);
}
