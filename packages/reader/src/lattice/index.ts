/** The lattice by itself, for those who fit its weights. */
export type { LatticeFeatures } from "./features.ts";
export { type Lattice, latticeLogProbability, logAdd, logPartition } from "./lattice.ts";
export { latticeSearch } from "./latticeSearch.ts";
export { type LineFeatures, latticeFeaturesOf } from "./latticesOf.ts";
export { scoreLattice } from "./scoreLattice.ts";
export { type LatticeWeights, latticeWeights } from "./weights.ts";
