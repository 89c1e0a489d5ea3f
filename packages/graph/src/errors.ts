/** A graph that cannot be built: names the operator, the shapes that came, and what it needs. */
export class GraphError extends Error {
  override readonly name = "GraphError";
}
