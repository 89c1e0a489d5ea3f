import { InferenceSession } from "onnxruntime-node";

const create = InferenceSession.create as (
  bytes: Uint8Array,
  options?: InferenceSession.SessionOptions,
) => unknown;
const named = "createOnOneThread";

/** Sessions of tests run on one thread unless they say otherwise: a second one would wait by spinning, on a core that another test has. */
if (create.name !== named) {
  const wrapped = {
    [named]: (bytes: Uint8Array, options?: InferenceSession.SessionOptions) =>
      create.call(InferenceSession, bytes, { intraOpNumThreads: 1, ...options }),
  }[named];
  Object.assign(InferenceSession, { create: wrapped });
}
