import type { Scope, Tensor } from "@numera/graph";

/** Widths of layers by name. */
export type Sizes = Readonly<Record<string, number>>;

/** A network that classifies digit images. */
export interface Model {
  readonly name: string;
  readonly description: string;
  /** `[N, 1, 28, 28]`, ink 1 and paper 0, to logits `[N, classes]`. */
  logits(scope: Scope, image: Tensor, classes: number): Tensor;
  /** The widths of its layers that a recipe may set; none where it is left out. */
  readonly sizes?: Sizes;
  /** The same network with other widths, of all that `sizes` names. */
  resized?(sizes: Sizes): Model;
}
