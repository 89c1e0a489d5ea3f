#!/usr/bin/env node
// Whatever Node starts this must be able to run it, and be told that it is too old: nothing here may be newer than Node 14.
import { readFileSync } from "node:fs";

const { engines } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const oldest = engines.node.replace(">=", "");
const parts = (version) => version.split(".").map(Number);
const [major, minor] = parts(process.versions.node);
const [leastMajor, leastMinor] = parts(oldest);

if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
  process.stderr.write(
    `numera: this is Node ${process.versions.node}, and Numera needs ${oldest} or newer; install it, or run "npx numera" in Numera's folder, which has its own\n`,
  );
  process.exitCode = 1;
} else {
  await import("../dist/main.js");
}
