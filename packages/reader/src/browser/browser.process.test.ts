import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { linesOf } from "@numera/contract";
import { findChromium } from "@numera/tools/chromium";
import type { Raster } from "@numera/vision";
import { decodeImage } from "@numera/vision/node";
import * as ort from "onnxruntime-node";
import sharp from "sharp";
import { beforeAll, expect, it } from "vitest";
import { loadCharacterModel, loadLineModel } from "../node/fileStore.ts";
import { createReader } from "../read.ts";
import { contourReader } from "../strategies/contour/contourReader.ts";
import { lineNetworkReader } from "../strategies/line/lineNetworkReader.ts";
import { bundlePage } from "./testing/bundlePage.ts";
import type { PageResult } from "./testing/page.ts";
import { runPage } from "./testing/runPage.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const samples = here("../../../../samples");

let result: PageResult;
beforeAll(async () => {
  const chromium = findChromium();
  const script = await bundlePage(here("testing/page.ts"));
  const runtime = dirname(fileURLToPath(import.meta.resolve("onnxruntime-web/wasm")));
  result = (await runPage({
    chromium,
    script,
    imports: { "onnxruntime-web/wasm": "/ort/ort.wasm.min.mjs" },
    folders: { ort: runtime, models: here("../../../../models"), samples },
  })) as PageResult;
}, 600_000); // The first time Chromium may have to be installed.

const numbers: Record<string, string> = JSON.parse(await readFile(join(samples, "expected.json"), "utf8"));

/** The page's drawing as it posted its pixels; a sample as Node decodes it. */
async function imageInNode(name: string): Promise<Raster> {
  if (name !== "drawn") return await decodeImage(sharp, join(samples, name));
  const { width, height, rgba } = result.drawn;
  return { width, height, channels: 4, data: Uint8Array.from(rgba) };
}

const models = {
  line: async () => lineNetworkReader(await loadLineModel(ort, "line")),
  "line in floats": async () => lineNetworkReader(await loadLineModel(ort, "line", { precision: "float32" })),
  "seed-cnn": async () => contourReader(await loadCharacterModel(ort, "seed-cnn")),
} as const;

it.each(Object.entries(models))(
  "reads in Chromium by WASM what Node reads natively, and as surely, with %s",
  async (name, lineReader) => {
    const inBrowser = result.readings[name]!;
    const reader = createReader<unknown>({ lineReader: await lineReader() });
    expect(Object.keys(inBrowser)).toHaveLength(4);
    for (const [image, reading] of Object.entries(inBrowser)) {
      const native = await reader.read(await imageInNode(image));
      expect(reading.text, image).toBe(native.text);
      expect(reading.text, image).toBe(numbers[image] ?? "4071");
      expect(Math.abs(reading.confidence - native.confidence), image).toBeLessThan(1e-3);
      linesOf(reading).forEach((line, i) => {
        const sameLine = linesOf(native)[i]!;
        expect(line.box).toEqual(sameLine.box);
        line.characters.forEach((character, d) => {
          const same = sameLine.characters[d]!;
          expect(character.box).toEqual(same.box);
          expect(
            Math.abs(character.confidence - same.confidence),
            `${image}: ${character.text}`,
          ).toBeLessThan(1e-3);
        });
      });
    }
  },
);

it("refuses to bundle what imports anything of Node's", async () => {
  await expect(bundlePage(here("../node/index.ts"))).rejects.toThrow(/node\/\w+\.ts imports node:\w+/);
});
