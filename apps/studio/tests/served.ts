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

/** Before the tests: the Studio is built and served, and Chromium is there. */
export default async function served(project: TestProject): Promise<() => Promise<void>> {
  project.provide("chromium", findChromium());
  const folder = await mkdtemp(join(tmpdir(), "numera-studio-"));
  await buildStudio(folder);
  project.provide("folder", folder);
  const { url, stop } = await serveFolder(folder);
  project.provide("studio", url);
  return async () => {
    stop();
    await rm(folder, { recursive: true, force: true });
  };
}
