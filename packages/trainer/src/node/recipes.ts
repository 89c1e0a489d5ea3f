import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type AnyRecipe, parseRecipe } from "../kinds/index.ts";

/**
 * A shipped recipe by its name ("seed-cnn") or a recipe file by its path (it ends with ".json").
 * @throws Error when there is none; ContractError when it is not JSON, or a setting is out of range
 */
export async function loadRecipe(nameOrFile: string): Promise<AnyRecipe> {
  const path = nameOrFile.endsWith(".json") ? nameOrFile : await shippedPath(nameOrFile);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    throw new Error(`the recipe "${path}" cannot be opened (${(cause as NodeJS.ErrnoException).code})`, {
      cause,
    });
  }
  return parseRecipe(text, path);
}

async function shippedPath(name: string): Promise<string> {
  const folder = await recipesFolder();
  const known = (await readdir(folder))
    .filter((file) => file.endsWith(".json"))
    .map((file) => basename(file, ".json"));
  if (!known.includes(name)) {
    throw new Error(
      `there is no recipe "${name}": known are ${known.sort().join(", ")}; name one, or give the path of a .json file`,
    );
  }
  return join(folder, `${name}.json`);
}

/** The folder "recipes" nearest above this file that holds recipes in JSON. */
async function recipesFolder(): Promise<string> {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, "recipes");
    const files = await readdir(candidate).catch(() => []);
    if (files.some((file) => file.endsWith(".json"))) return candidate;
    const parent = dirname(folder);
    if (parent === folder) throw new Error("the recipes that ship with Numera are not installed beside it");
    folder = parent;
  }
}
