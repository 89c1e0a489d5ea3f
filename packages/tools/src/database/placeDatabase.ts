import { existsSync } from "node:fs";
import { cp, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * Puts an empty embedded database into `folder/db`, where one who opens the folder finds it. PGlite takes 3 s of a core to make
 * one: the first caller has it made, all others copy it.
 *
 * @param open makes the database of a folder that has none
 * @param template where the database to be copied is, or will be; its parent is there
 */
export async function placeDatabase(
  folder: string,
  open: (folder: string) => Promise<{ close(): Promise<void> }>,
  template = sharedTemplate(),
): Promise<void> {
  if (!existsSync(template)) {
    const made = await mkdtemp(`${template}-`);
    await (await open(made)).close();
    await rename(join(made, "db"), template).catch((error) => {
      // Another test file was faster.
      if (!existsSync(template)) throw error;
    });
    await rm(made, { recursive: true });
  }
  await cp(template, join(folder, "db"), { recursive: true });
}

/** The template of all test files of a run. */
function sharedTemplate(): string {
  const template = process.env.EMPTY_DATABASE;
  if (template === undefined)
    throw new Error("EMPTY_DATABASE is not set; .ci/tests/emptyDatabase.ts sets it");
  return template;
}
