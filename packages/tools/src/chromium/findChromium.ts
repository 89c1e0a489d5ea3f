import { existsSync } from "node:fs";
import { findProgram } from "../debian/index.ts";

const usualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

/**
 * The path of Chromium: what the environment variable CHROMIUM says, or Debian's; where there is none and we may
 * (as root, with apt-get), it is installed.
 *
 * @throws Error that says how to install it
 */
export function findChromium(): string {
  return findProgram({
    name: "Chromium",
    package: "chromium",
    variable: "CHROMIUM",
    place: "the path of a Chromium or Chrome",
    isAt: existsSync,
    installed: () => usualPlaces.find((path) => existsSync(path)),
  });
}
