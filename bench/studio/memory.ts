import { readFile } from "node:fs/promises";
import type { Browser, CDPSession, Page } from "playwright-core";
import { type Ask, workerSession } from "./workerSession.ts";

/** What the page and its reader hold, in bytes. */
export interface Memory {
  /**
   * Resident, of the process of the page and its workers (VmRSS of Linux), before anything is collected: garbage counts, and
   * about 150 MB are Chromium's own code.
   */
  readonly resident: number;
  /** In use by the page once it is collected: objects of JavaScript, the DOM, array buffers. */
  readonly page: number;
  /** The same of the reader's worker, without its WASM memory. */
  readonly worker: number;
  /** The WASM memory of the reader's runtime: models, arena, threads' stacks. It never shrinks. */
  readonly wasm: number;
}

/** @returns looks at a page of the Studio whose reader has started */
export async function memoryOf(browser: Browser, page: Page): Promise<() => Promise<Memory>> {
  const session = await page.context().newCDPSession(page);
  const ask = await workerSession(session, "reader.worker");
  return async () => {
    const resident = await residentBytes(browser);
    await session.send("HeapProfiler.collectGarbage");
    await ask("HeapProfiler.collectGarbage");
    const own: unknown = await session.send("Runtime.getHeapUsage");
    return {
      resident,
      page: held(own as HeapUsage),
      worker: held(await ask<HeapUsage>("Runtime.getHeapUsage")),
      wasm: await wasmBytes(ask),
    };
  };
}

/** In bytes; the last two are missing from Playwright's types. */
interface HeapUsage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize: number;
  readonly backingStorageSize: number;
}

function held({ usedSize, embedderHeapUsedSize, backingStorageSize }: HeapUsage): number {
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

async function wasmBytes(ask: Ask): Promise<number> {
  const expression = "WebAssembly.Memory.prototype";
  const { result } = await ask<{ result: RemoteObject }>("Runtime.evaluate", { expression });
  const prototypeObjectId = result.objectId;
  const { objects } = await ask<{ objects: RemoteObject }>("Runtime.queryObjects", { prototypeObjectId });
  const { objectId } = objects;
  const summed = await ask<{ result: { value: number } }>("Runtime.callFunctionOn", {
    objectId,
    functionDeclaration:
      "function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0); }",
    returnByValue: true,
  });
  await ask("Runtime.releaseObject", { objectId });
  return summed.result.value;
}

interface RemoteObject {
  readonly objectId: string;
}

/** Of the largest renderer: Chromium keeps a spare one beside the page's, and ends those of closed pages when it likes. */
async function residentBytes(browser: Browser): Promise<number> {
  const session: CDPSession = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  let most = 0;
  for (const { type, id } of processInfo) {
    if (type !== "renderer") continue;
    const status = await readFile(`/proc/${id}/status`, "utf8");
    most = Math.max(most, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0));
  }
  return most * 1024;
}
