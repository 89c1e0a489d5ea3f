import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { REPOSITORY, type Run } from "./testing/runNumera.ts";

/** Runs the installed command in a Node that says it is of another version. */
function runUnder(version: string): Promise<Run> {
  const pretense = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } })`;
  const options = ["--import", `data:text/javascript,${encodeURIComponent(pretense)}`];
  const bin = join(REPOSITORY, "packages/cli/bin/numera.js");
  return new Promise((resolve) => {
    execFile(process.execPath, [...options, bin, "--version"], (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

test.each(["18.19.0", "20.20.2", "22.17.1"])(
  "under Node %s it says in one line what it needs",
  async (version) => {
    expect(await runUnder(version)).toEqual({
      code: 1,
      stdout: "",
      stderr: `numera: this is Node ${version}, and Numera needs 22.18 or newer; install it, or run "npx numera" in Numera's folder, which has its own\n`,
    });
  },
);

test.each(["22.18.0", "24.0.0"])("under Node %s it starts", async (version) => {
  expect(await runUnder(version)).toEqual({ code: 0, stdout: "0.1.0\n", stderr: "" });
});
