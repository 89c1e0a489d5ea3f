import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A program that is no package of npm's. */
export interface Program {
  /** As people call it. */
  readonly name: string;
  /** Debian's package of it. */
  readonly package: string;
  /** The environment variable that may say where it is, … */
  readonly variable: string;
  /** … as in "the path of a Chromium". */
  readonly place: string;
  /** Whether it is at a place that was named. */
  isAt(place: string): boolean;
  /** Where Debian puts it; undefined where it is not installed. */
  installed(): string | undefined;
}

/**
 * Where a program is: what its environment variable says, or Debian's place; where it is missing and we may (as root, with
 * apt-get), it is installed.
 * @throws Error that says how to install it
 */
export function findProgram(program: Program): string {
  const { name, variable, place } = program;
  const named = process.env[variable];
  if (named !== undefined && named !== "") {
    if (program.isAt(named)) return named;
    throw new Error(`${variable} names "${named}", where there is no ${name}; give ${place}`);
  }
  return program.installed() ?? install(program);
}

const APT = "/usr/bin/apt-get";
/** On fresh machines apt has no lists yet. */
const INSTALL = `${APT} install -y --no-install-recommends "$1" || { ${APT} update && ${APT} install -y --no-install-recommends "$1"; }`;

function install(program: Program): string {
  const advice = `install it with "sudo apt-get install -y ${program.package}", or set ${program.variable} to ${program.place}`;
  const needed = `the test needs ${program.name}`;
  if (process.getuid?.() !== 0 || !existsSync(APT)) {
    throw new Error(`${needed}, and there is none here; ${advice}`);
  }
  // Test files run side by side, and apt has one user at a time.
  const lock = join(tmpdir(), "numera-apt.lock");
  const { stderr } = spawnSync("flock", [lock, "sh", "-c", INSTALL, "sh", program.package], {
    encoding: "utf8",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  const found = program.installed();
  if (found !== undefined) return found;
  const reason = stderr?.trim().split("\n").at(-1) ?? "flock is missing";
  throw new Error(`${needed}, and apt-get could not install it (${reason}); ${advice}`);
}
