import { access } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { CommandError } from "../output/commandError.ts";

/**
 * The folder of the Studio's built files: the one that is named, else apps/studio/dist nearest above this file.
 * @throws Error where the Studio is not there, or not built yet
 */
export async function findStudio(named?: string): Promise<string> {
  if (named !== undefined) {
    if (await exists(join(named, "index.html"))) return resolve(named);
    throw new CommandError(
      "not-installed",
      `studio: --folder "${named}" holds no index.html; name a folder that vite build made`,
    );
  }
  let above = dirname(fileURLToPath(import.meta.url));
  while (dirname(above) !== above) {
    above = dirname(above);
    const app = join(above, "apps", "studio");
    if (!(await exists(join(app, "package.json")))) continue;
    const folder = join(app, "dist");
    if (await exists(join(folder, "index.html"))) return folder;
    throw new CommandError(
      "not-installed",
      `studio: it is not built yet; make it in "${above}" by npm run build`,
    );
  }
  throw new CommandError(
    "not-installed",
    "studio: there is no Studio here; it comes with the repository, not with the package",
  );
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
