import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Recipe, recipeContract } from "@numera/contract";
import { type FileRefusedError, readTextFile } from "@numera/vision/node/files";
import { checkRecipe } from "../kinds/index.ts";
import { parseFile } from "../parseFile.ts";
import { TrainerError } from "../trainerError.ts";

/**
 * A shipped recipe by its name ("seed-cnn") or a recipe file by its path (it ends with ".json").
 * @throws TrainerError `unknown-recipe`; `invalid-recipe` where it is not JSON, or a setting is out of range
 */
export async function loadRecipe(nameOrFile: string): Promise<Recipe> {
  const path = nameOrFile.endsWith(".json") ? nameOrFile : await shippedPath(nameOrFile);
  let text: string;
  try {
    text = await readTextFile(path);
  } catch (cause) {
    const sentence = `the recipe "${path}" ${(cause as FileRefusedError).message}`;
    throw new TrainerError("invalid-recipe", sentence, { recipe: path }, { cause });
  }
  return checkRecipe(parseFile(recipeContract, text, path, "invalid-recipe", { recipe: path }), path);
}

async function shippedPath(name: string): Promise<string> {
  const folder = await recipesFolder();
  const known = (await readdir(folder))
    .filter((file) => file.endsWith(".json"))
    .map((file) => basename(file, ".json"));
  if (!known.includes(name)) {
    throw new TrainerError(
      "unknown-recipe",
      `there is no recipe "${name}": known are ${known.sort().join(", ")}; name one, or give the path of a .json file`,
      { recipe: name },
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
    if (parent === folder) {
      throw new TrainerError(
        "unknown-recipe",
        "the recipes that ship with Numera are not installed beside it",
      );
    }
    folder = parent;
  }
}
