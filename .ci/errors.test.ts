/** That docs/errors.md lists every code of every package's error with what its docstring says, and none that is not there. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** By the error's name and its codes, when each comes. */
type Meanings = Record<string, Record<string, string>>;

/** The unions `export type XErrorCode = /** When. *\/ | "a" | "b";` in the packages' sources; a code without a docstring means "". */
function inSources(): Meanings {
  const files = execFileSync("git", ["ls-files", "packages/*.ts"], { cwd: root, encoding: "utf8" });
  const found: Meanings = {};
  for (const file of files.trim().split("\n")) {
    const text = readFileSync(join(root, file), "utf8");
    for (const [, name, union] of text.matchAll(
      /export type (\w+Error)Code =((?:\s|\/\*\*[\s\S]*?\*\/|\| "[a-z-]+")+);/g,
    )) {
      const codes = union!.matchAll(/(?:\/\*\*([\s\S]*?)\*\/\s*)?\| "([a-z-]+)"/g);
      found[name!] = Object.fromEntries(
        [...codes].map(([, when = "", code]) => [code!, when.replaceAll(/\s*\n[\s*]*/g, " ").trim()]),
      );
    }
  }
  return found;
}

/** The rows `| code | when | what to do |` under each heading `## package: XError`. */
function rowsOfDocument(): readonly { error: string; code: string; when: string; mend: string }[] {
  const text = readFileSync(join(root, "docs/errors.md"), "utf8");
  return text
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const error = /: (\w+)/.exec(section)![1]!;
      return [...section.matchAll(/^\| `([a-z-]+)` \| (.*?) \| (.*?) \|$/gm)].map(([, code, when, mend]) => ({
        error,
        code: code!,
        when: when!,
        mend: mend!,
      }));
    });
}

test("docs/errors.md has a row for every code, with what the docstring says of it", () => {
  const inDocument: Meanings = {};
  for (const { error, code, when } of rowsOfDocument()) {
    inDocument[error] = { ...inDocument[error], [code]: when };
  }
  expect(inDocument).toEqual(inSources());
});

test("every code has a meaning of its own, and something to do about it", () => {
  const rows = rowsOfDocument();
  for (const { code, when, mend } of rows) {
    expect(when, code).toMatch(/^[A-Z].*\.$/);
    expect(mend, code).toMatch(/^[A-Z].*\.$/);
  }
  const meanings = rows.map(({ error, when }) => `${error}: ${when}`);
  expect(meanings).toHaveLength(new Set(meanings).size);
});
