/** What a web page does that reads numbers: pictures to pixels by a canvas, models by fetch, ONNX Runtime as WASM. */
import * as ort from "onnxruntime-web/wasm";
import {
  contourReader,
  createReader,
  lineNetworkReader,
  loadClassifier,
  loadLineRecognizer,
  type Reading,
} from "../../index.ts";
import { drawNumber } from "./drawNumber.ts";

/** What the page posts: what was read, by model and image, and the pixels of what it drew itself. */
export interface PageResult {
  readonly readings: Readonly<Record<string, Readonly<Record<string, Reading>>>>;
  readonly drawn: { readonly width: number; readonly height: number; readonly rgba: readonly number[] };
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function pixelsOf(path: string): Promise<ImageData> {
  const picture = await createImageBitmap(await (await fetched(path)).blob());
  const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d")!;
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, picture.width, picture.height);
}

async function readAll(): Promise<PageResult> {
  ort.env.wasm.numThreads = 1; // More need a page that is isolated across origins.
  const drawn = drawNumber();
  const images: Record<string, ImageData> = { drawn };
  for (const name of ["01-drawn.png", "02-pen-scan.png", "08-pencil.png"]) {
    images[name] = await pixelsOf(`/samples/${name}`);
  }
  const readings: Record<string, Record<string, Reading>> = {};
  const bytesOf = async (name: string) =>
    new Uint8Array(await (await fetched(`/models/${name}.onnx`)).arrayBuffer());
  const models = {
    line: await loadLineRecognizer(ort, await bytesOf("line")),
    "line in floats": await loadLineRecognizer(ort, await bytesOf("line"), { precision: "float32" }),
    "seed-cnn": await loadClassifier(ort, await bytesOf("seed-cnn")),
  };
  for (const [name, model] of Object.entries(models)) {
    const lineReader = model.kind === "line" ? lineNetworkReader(model) : contourReader(model);
    const reader = createReader<unknown>({ lineReader });
    const own: Record<string, Reading> = {};
    readings[name] = own;
    for (const [image, { width, height, data }] of Object.entries(images)) {
      own[image] = await reader.read({ width, height, channels: 4, data });
    }
  }
  return { readings, drawn: { width: drawn.width, height: drawn.height, rgba: [...drawn.data] } };
}

try {
  await fetch("/done", { method: "POST", body: JSON.stringify(await readAll()) });
} catch (error) {
  await fetch("/failed", { method: "POST", body: error instanceof Error ? `${error.stack}` : String(error) });
}
