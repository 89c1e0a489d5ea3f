import { type Graph, type OnnxRuntime, Session, type SessionOptions } from "@numera/graph";

const BATCH = 250;

/**
 * Class probabilities `[count, classes]` of 28x28 images by a model as `inferenceGraph` makes it.
 * @param pixels `[count, 28, 28]`, one byte a pixel, ink 255
 */
export async function classifyPixels(
  runtime: OnnxRuntime,
  model: Graph | Uint8Array,
  pixels: Uint8Array,
  sessionOptions: SessionOptions = {},
): Promise<Float32Array> {
  const session = await Session.create(runtime, model, sessionOptions);
  const count = pixels.length / 784;
  const parts: Float32Array[] = [];
  for (let start = 0; start < count; start += BATCH) {
    const size = Math.min(BATCH, count - start);
    const data = Float32Array.from(
      pixels.subarray(start * 784, (start + size) * 784),
      (value) => value / 255,
    );
    const { probabilities } = await session.run({ image: { data, shape: [size, 1, 28, 28] } });
    parts.push(probabilities!.data as Float32Array);
  }
  await session.release();
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
