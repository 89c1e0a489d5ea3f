/** A model that cannot be used. The message is one sentence that says which, why, and what to do. */
export class ModelError extends Error {
  override readonly name = "ModelError";
}
