import type { Scope, Tensor } from "@numera/graph";

/** A network that classifies digit images. */
export interface Model {
  readonly name: string;
  readonly description: string;
  /** `[N, 1, 28, 28]`, ink 1 and paper 0, to logits `[N, classes]`. */
  logits(scope: Scope, image: Tensor, classes: number): Tensor;
}
