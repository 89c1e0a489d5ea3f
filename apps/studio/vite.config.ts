import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";
import { mnistPart } from "./build/mnistPart.ts";
import { offline } from "./build/offline.ts";
import { pdfDecoders } from "./build/pdfDecoders.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

/** With these a page is isolated across origins, and the runtime may use threads. `numera studio` sends them too. */
const isolation = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** How long plugins took is of no interest. */
const checks = { pluginTimings: false };

/** What the page trains the seed CNN on, and what it draws strings of while it teaches the line network. */
const toTrainOn = { module: "virtual:mnist-part", name: "mnist", count: 6000 } as const;
const toRehearse = { module: "virtual:rehearsal-part", name: "rehearsal", count: 1000 } as const;

export default defineConfig({
  root,
  // Relative addresses: the built files work under any path of any host.
  base: "./",
  plugins: [react(), pdfDecoders(), offline(root)],
  resolve: {
    // The packages' sources, so that the app builds without their dist/; ONNX Runtime with its WASM in files of their own.
    conditions: ["numera-source", "onnxruntime-web-use-extern-wasm", ...defaultClientConditions],
  },
  assetsInclude: ["**/*.onnx"],
  worker: {
    format: "es",
    plugins: () => [mnistPart(toTrainOn), mnistPart(toRehearse)],
    rolldownOptions: { checks },
  },
  build: {
    target: "es2024",
    // With light-dark() as it stands: written out for older browsers it forgets that pictures are light in the dark too.
    cssTarget: ["chrome123", "edge123", "firefox120", "safari17.5"],
    assetsInlineLimit: 0,
    emptyOutDir: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      checks,
      input: { index: `${root}index.html`, sw: `${root}src/offline/sw.ts` },
      output: {
        entryFileNames: ({ name }) => (name === "sw" ? "sw.js" : "assets/[name]-[hash].js"),
      },
    },
  },
  server: { headers: isolation },
});
