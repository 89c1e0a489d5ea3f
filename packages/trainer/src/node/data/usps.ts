import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Dataset } from "../../data/dataset.ts";
import { developmentData } from "./developmentData.ts";
import { readIdxFiles } from "./readIdxFiles.ts";

/**
 * The 7,291 digits of USPS's training set, 16x16 pixels from envelopes, which no model is trained on.
 * @returns undefined where `digits/usps-train-*` is not in the folder of `developmentData`
 */
export async function loadUsps(): Promise<Dataset | undefined> {
  const [images, labels] = ["images-idx3", "labels-idx1"].map((part) =>
    join(developmentData(), "digits", `usps-train-${part}-ubyte.gz`),
  ) as [string, string];
  return existsSync(images) ? { ...(await readIdxFiles(images, labels)), name: "USPS train" } : undefined;
}
