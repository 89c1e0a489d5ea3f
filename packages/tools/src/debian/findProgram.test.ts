import { existsSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import { findProgram, type Program } from "./findProgram.ts";

const missing: Program = {
  name: "Frobnicator",
  package: "no-such-package-of-numera",
  variable: "FROBNICATOR",
  place: "the path of a Frobnicator",
  isAt: existsSync,
  installed: () => undefined,
};

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test("a place that was named is taken, and one without the program is refused", () => {
  vi.stubEnv("FROBNICATOR", process.execPath);
  expect(findProgram(missing)).toBe(process.execPath);
  vi.stubEnv("FROBNICATOR", "/nowhere");
  expect(() => findProgram(missing)).toThrow(
    'FROBNICATOR names "/nowhere", where there is no Frobnicator; give the path of a Frobnicator',
  );
});

test("what is installed is found", () => {
  expect(findProgram({ ...missing, installed: () => "/usr/bin/frobnicator" })).toBe("/usr/bin/frobnicator");
});

test("whoever may not install is told how to", () => {
  vi.spyOn(process, "getuid").mockReturnValue(1000);
  expect(() => findProgram(missing)).toThrow(
    'the test needs Frobnicator, and there is none here; install it with "sudo apt-get install -y no-such-package-of-numera", or set FROBNICATOR to the path of a Frobnicator',
  );
});
