import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "@numera/tools/chromium";
import type { TestProject } from "vitest/node";
import { buildStudio } from "./buildStudio.ts";
import { serveFolder } from "./serveFolder.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the Studio is served. */
    readonly studio: string;
    /** The folder of its built files. */
    readonly folder: string;
    /** The path of Chromium. */
    readonly chromium: string;
  }
}

/**
 * Before the tests: the Studio is built and served, and Chromium is there. Where `STUDIO_FOLDER` names the folder of a Studio that has
 * just been built, that is taken.
 */
export default async function served(project: TestProject): Promise<() => Promise<void>> {
  project.provide("chromium", findChromium());
  const built = process.env.STUDIO_FOLDER;
  const folder = built ?? (await mkdtemp(join(tmpdir(), "numera-studio-")));
  if (built === undefined) await buildStudio(folder);
  project.provide("folder", folder);
  const { url, stop } = await serveFolder(folder);
  project.provide("studio", url);
  return async () => {
    stop();
    if (built === undefined) await rm(folder, { recursive: true, force: true });
  };
}
