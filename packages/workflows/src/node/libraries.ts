import type { OnnxRuntime } from "@numera/graph";
import type { SharpModule } from "@numera/vision/node";

/** What is handed in from outside. */
export interface Libraries {
  /** onnxruntime-node */
  readonly runtime: OnnxRuntime;
  /** Decodes images. */
  readonly sharp: SharpModule;
}
