import glueUrl from "onnxruntime-web/ort-wasm-simd-threaded.mjs?url";
import wasmUrl from "onnxruntime-web/ort-wasm-simd-threaded.wasm?url";
import * as ort from "onnxruntime-web/wasm";

/** More threads than this wait for one another longer than they compute: the networks are small. */
const mostThreads = 4;

const absolute = (url: string) => new URL(url, self.location.href).href;

ort.env.wasm.wasmPaths = { mjs: absolute(glueUrl), wasm: absolute(wasmUrl) };
// Threads share memory, which browsers allow to pages that are isolated across origins only.
ort.env.wasm.numThreads = self.crossOriginIsolated ? Math.min(mostThreads, navigator.hardwareConcurrency) : 1;

export { ort };
