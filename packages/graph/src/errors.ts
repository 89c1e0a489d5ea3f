/** What can go wrong with graphs. */
export type GraphErrorCode =
  /** A graph that cannot be built: names the operator, the shapes that came, and what it needs. */
  | "invalid-graph"
  /** The bytes are no ONNX model. */
  | "not-onnx"
  /** A model's metadata tell ranges for 8-bit integers that are none, or of values that it does not have. */
  | "invalid-ranges"
  /** A saved state is that of another network. */
  | "other-state";

/** A graph that cannot be built, read or run as it was asked for. */
export class GraphError extends Error {
  override readonly name = "GraphError";
  readonly code: GraphErrorCode;

  constructor(
    message: string,
    { code = "invalid-graph", ...options }: ErrorOptions & { readonly code?: GraphErrorCode } = {},
  ) {
    super(message, options);
    this.code = code;
  }
}
