/** The lattice by itself, for those who fit its weights. */
export type { LatticeFeatures } from "./features.ts";
export { type LineFeatures, latticeFeaturesOf } from "./latticesOf.ts";
export { scoreLattice } from "./scoreLattice.ts";
export { type LatticeWeights, latticeWeights } from "./weights.ts";
