import { createRequire } from "node:module";
import type { SvmClass } from "libsvm-js";
import type { Classic, Rows } from "./classic.ts";

const COST = 10;

/** The module is itself a promise, which `import` would take for the namespace's. */
const load = () => createRequire(import.meta.url)("libsvm-js") as Promise<SvmClass>;

/**
 * A support vector machine with radial basis functions, one against one (Cortes and Vapnik 1995), by LIBSVM 3.22 in
 * WebAssembly; C = 10 and gamma = 1 / (784 variance), scikit-learn's "scale".
 */
export const supportVectors: Classic = {
  name: `support vector machine, RBF, C = ${COST}`,
  library: "libsvm-js 0.2.1",
  async train(rows, labels) {
    const Svm = await load();
    const svm = new Svm({
      type: Svm.SVM_TYPES.C_SVC,
      kernel: Svm.KERNEL_TYPES.RBF,
      cost: COST,
      gamma: 1 / (rows[0]!.length * variance(rows)),
      cacheSize: 500,
      quiet: true,
    });
    svm.train(rows, labels);
    return {
      predict: (samples) => svm.predict(samples),
      bytes: svm.serializeModel().length,
      close: () => svm.free(),
    };
  },
};

function variance(rows: Rows): number {
  let [sum, squares, count] = [0, 0, 0];
  for (const row of rows) {
    for (const value of row) {
      sum += value;
      squares += value * value;
    }
    count += row.length;
  }
  return squares / count - (sum / count) ** 2;
}
