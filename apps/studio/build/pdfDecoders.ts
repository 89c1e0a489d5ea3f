import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** Scans in PDF files are often JBIG2 or JPEG 2000: pdf.js fetches the decoders by their names from the folder `pdf/`. */
export function pdfDecoders(): Plugin {
  const folder = join(dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/package.json"))), "wasm");
  return {
    name: "numera-pdf-decoders",
    apply: "build",
    generateBundle() {
      for (const file of readdirSync(folder)) {
        // Scripts inside PDF files are not run, so their engine stays away.
        if (!file.endsWith(".wasm") || file.startsWith("quickjs")) continue;
        this.emitFile({ type: "asset", fileName: `pdf/${file}`, source: readFileSync(join(folder, file)) });
      }
    },
  };
}
