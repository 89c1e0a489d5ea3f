import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Comment, parseSync, type Statement } from "oxc-parser";

/** Of a declaration, in characters. */
const longest = 1000;

/**
 * What a built declaration file exports, by name: the declaration without its comments, or the package that it comes from.
 * @param file a `.d.ts`; files that it exports from are followed
 */
export function exportsOf(file: string): Map<string, string> {
  const source = readFileSync(file, "utf8");
  const { program, comments } = parseSync(file, source);
  const found = new Map<string, string>();
  for (const statement of program.body) {
    if (statement.type === "ExportAllDeclaration") {
      for (const [name, text] of fromModule(file, statement.source.value)) {
        if (name !== "default") found.set(name, text);
      }
    } else if (statement.type === "ExportDefaultDeclaration") {
      found.set("default", textOf(source, comments, statement));
    } else if (statement.type === "ExportNamedDeclaration") {
      for (const name of declaredNames(statement)) {
        found.set(name, joined(found.get(name), textOf(source, comments, statement)));
      }
      for (const { local, exported } of statement.specifiers) {
        const name = nameOf(exported);
        found.set(
          name,
          specified(file, source, comments, program.body, statement.source?.value, nameOf(local)),
        );
      }
    }
  }
  return found;
}

/** Overloads of a function, and interfaces of one name, are declared more than once. */
function joined(before: string | undefined, text: string): string {
  return before === undefined ? text : `${before} ${text}`;
}

function specified(
  file: string,
  source: string,
  comments: readonly Comment[],
  body: readonly Statement[],
  from: string | undefined,
  local: string,
): string {
  if (from !== undefined) {
    const text = fromModule(file, from).get(local);
    if (text !== undefined) return text;
    if (from.startsWith(".")) throw new Error(`${file}: ${from} exports no "${local}"`);
    return `from ${from}`;
  }
  const declared = body.filter((statement) => declaredNames(statement).includes(local));
  return declared.map((statement) => textOf(source, comments, statement)).join(" ");
}

/** Other packages' are not followed: they have a snapshot of their own. */
function fromModule(file: string, specifier: string): Map<string, string> {
  if (!specifier.startsWith(".")) return new Map();
  return exportsOf(join(dirname(file), specifier.replace(/\.(?:ts|js)$/, ".d.ts")));
}

function declaredNames(statement: Statement): string[] {
  const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
  if (!declaration) return [];
  if (declaration.type === "VariableDeclaration") {
    return declaration.declarations.flatMap(({ id }) => (id.type === "Identifier" ? [id.name] : []));
  }
  if ("id" in declaration && declaration.id?.type === "Identifier") return [declaration.id.name];
  return [];
}

function nameOf(name: { readonly name?: string; readonly value?: unknown }): string {
  return name.name ?? String(name.value);
}

/** A statement's text in one line, without comments, `export` and `declare`. */
function textOf(source: string, comments: readonly Comment[], { start, end }: Statement): string {
  let text = "";
  let at = start;
  for (const comment of comments) {
    if (comment.start < start || comment.end > end) continue;
    text += source.slice(at, comment.start);
    at = comment.end;
  }
  text += source.slice(at, end);
  return shortened(text.replace(/\s+/g, " ").replace(/^(?:export |default |declare )+/, ""));
}

/** What nobody reads, the types of a schema, is known by its hash. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  const hash = createHash("sha256").update(text).digest("hex");
  return `${text.slice(0, longest / 5)} … (${text.length} characters, SHA-256 ${hash.slice(0, 16)})`;
}
