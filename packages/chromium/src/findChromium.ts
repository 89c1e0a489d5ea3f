import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const usualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

/**
 * The path of Chromium: what the environment variable CHROMIUM says, or Debian's; where there is none and we may
 * (as root, with apt-get), it is installed.
 *
 * @throws Error that says how to install it
 */
export function findChromium(): string {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names "${named}", which does not exist; give the path of a Chromium`);
  }
  return installed() ?? install();
}

function installed(): string | undefined {
  return usualPlaces.find((path) => existsSync(path));
}

function install(): string {
  const advice =
    'install it with "sudo apt-get install -y chromium", or set CHROMIUM to the path of a Chromium or Chrome';
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    throw new Error(`the browser test needs Chromium, and there is none here; ${advice}`);
  }
  const apt = (...args: string[]) =>
    spawnSync("/usr/bin/apt-get", args, {
      encoding: "utf8",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  const installation = () => apt("install", "-y", "--no-install-recommends", "chromium");
  let result = installation();
  if (result.status !== 0) {
    // On fresh machines apt has no lists yet.
    apt("update");
    result = installation();
  }
  const path = installed();
  if (path !== undefined) return path;
  const reason = result.stderr.trim().split("\n").at(-1) ?? "";
  throw new Error(`the browser test needs Chromium, and apt-get could not install it (${reason}); ${advice}`);
}
