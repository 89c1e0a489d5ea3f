import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";

/** With these a page is isolated across origins, and the runtime may use threads. `numera studio` sends them too. */
const isolation = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

export default defineConfig({
  // Relative addresses: the built files work under any path of any host.
  base: "./",
  plugins: [react()],
  resolve: {
    // The packages' sources, so that the app builds without their dist/; ONNX Runtime with its WASM in files of their own.
    conditions: ["numera-source", "onnxruntime-web-use-extern-wasm", ...defaultClientConditions],
  },
  assetsInclude: ["**/*.onnx"],
  worker: { format: "es" },
  build: { target: "es2024", assetsInlineLimit: 0, reportCompressedSize: false, chunkSizeWarningLimit: 1000 },
  server: { headers: isolation },
  preview: { headers: isolation },
});
