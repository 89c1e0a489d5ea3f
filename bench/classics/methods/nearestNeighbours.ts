import KNN from "ml-knn";
import type { Classic } from "./classic.ts";

const K = 3;

/** k-nearest neighbours (Cover and Hart 1967), k = 3, Euclidean, by a k-d tree, which hardly prunes in 784 dimensions. */
export const nearestNeighbours: Classic = {
  name: `k-nearest neighbours, k = ${K}`,
  library: "ml-knn 3.0.0",
  async train(rows, labels) {
    const knn = new KNN(rows, labels, { k: K });
    return {
      predict: (samples) => knn.predict(samples),
      // All images are kept, as 64-bit floats here; a byte a pixel would do.
      bytes: rows.length * rows[0]!.length * 8,
      close() {},
    };
  },
};
