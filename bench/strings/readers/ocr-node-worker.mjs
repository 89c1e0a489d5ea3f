// Reads images with @gutenye/ocr-node, whose folder is the first argument: a path a line in, a JSON object a line out.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.argv[2], "package.json"));
const load = (file) => import(pathToFileURL(file).href);
const main = require.resolve("@gutenye/ocr-node");
await load(main); // It hands models, sharp and ONNX Runtime to the parts.
// What detects and recognizes can only be had together from the package, but is in two classes.
const common = dirname(createRequire(main).resolve("@gutenye/ocr-common"));
const { Recognition } = await load(join(common, "models", "index.js"));
const { ImageRaw } = await load(join(common, "backend", "index.js"));
const recognition = await Recognition.create({});
process.stdout.write('{"ready":true}\n');
for await (const path of createInterface({ input: process.stdin })) {
  const start = performance.now();
  let answer;
  try {
    const image = await ImageRaw.open(path);
    const { width, height } = image;
    const box = [[0, 0], [width, 0], [width, height], [0, height]]; // biome-ignore format: one corner after the other
    const lines = await recognition.run([{ image, box }]);
    answer = { lines: lines.map(({ text, mean }) => ({ text, mean })) };
  } catch (error) {
    answer = { lines: [], error: String(error) };
  }
  process.stdout.write(`${JSON.stringify({ ...answer, ms: performance.now() - start })}\n`);
}
