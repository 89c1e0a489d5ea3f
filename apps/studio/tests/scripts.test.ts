import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, it } from "vitest";

/** The built script of that name. */
function script(name: string): Buffer {
  const assets = join(inject("folder"), "assets");
  const file = readdirSync(assets).find((file) => file.startsWith(`${name}-`) && file.endsWith(".js"))!;
  return readFileSync(join(assets, file));
}

it("loads 183 kB of scripts at most before it can read, without the runtime's", () => {
  const bytes = ["index", "reader.worker"].map((name) => gzipSync(script(name)).length);
  expect(bytes[0]! + bytes[1]!).toBeLessThan(183_000);
});

it("leaves to others what the page does not need: schemas and ZIP files; and patterns to readers that have one", () => {
  // A word of each library that outlasts its being made smaller.
  for (const word of ["strict_object", "invalid zip data"])
    expect(script("index").includes(word)).toBe(false);
  expect(script("reader.worker").includes("Invalid regular expression")).toBe(false);
  expect(script("regexpp").includes("Invalid regular expression")).toBe(true);
});
