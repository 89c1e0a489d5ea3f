/** That docs/errors.md lists every code of every package's error, and none that is not there. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The codes of the unions `export type XErrorCode = | "a" | "b";` in the packages' sources, by the error's name. */
function codesInSources(): Record<string, string[]> {
  const files = execFileSync("git", ["ls-files", "packages/*.ts"], { cwd: root, encoding: "utf8" });
  const found: Record<string, string[]> = {};
  for (const file of files.trim().split("\n")) {
    const text = readFileSync(join(root, file), "utf8");
    for (const [, name, union] of text.matchAll(
      /export type (\w+Error)Code =((?:\s|\/\*\*[\s\S]*?\*\/|\| "[a-z-]+")+);/g,
    )) {
      found[name!] = [...union!.matchAll(/\| "([a-z-]+)"/g)].map(([, code]) => code!).sort();
    }
  }
  return found;
}

function codesInDocument(): Record<string, string[]> {
  const text = readFileSync(join(root, "docs/errors.md"), "utf8");
  return Object.fromEntries(
    text
      .split(/^## /m)
      .slice(1)
      .map((section) => [
        /: (\w+)/.exec(section)![1]!,
        [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code!).sort(),
      ]),
  );
}

test("docs/errors.md has a row for every code", () => {
  expect(codesInDocument()).toEqual(codesInSources());
});
