import { access } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder of the Studio's built files: apps/studio/dist nearest above this file.
 * @throws Error where the Studio is not there, or not built yet
 */
export async function findStudio(): Promise<string> {
  let above = dirname(fileURLToPath(import.meta.url));
  while (dirname(above) !== above) {
    above = dirname(above);
    const app = join(above, "apps", "studio");
    if (!(await exists(join(app, "package.json")))) continue;
    const folder = join(app, "dist");
    if (await exists(join(folder, "index.html"))) return folder;
    throw new Error(`studio: it is not built yet; make it in "${above}" by npm run build`);
  }
  throw new Error("studio: there is no Studio here; it comes with the repository, not with the package");
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
