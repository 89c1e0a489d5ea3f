/** The parts that are used of two libraries without types. */
declare module "ml-knn" {
  export default class KNN {
    constructor(
      dataset: readonly (readonly number[])[],
      labels: readonly number[],
      options?: { readonly k?: number },
    );
    predict(dataset: readonly (readonly number[])[]): number[];
  }
}

declare module "libsvm-js" {
  interface Svm {
    train(samples: readonly (readonly number[])[], labels: readonly number[]): void;
    predict(samples: readonly (readonly number[])[]): number[];
    serializeModel(): string;
    free(): void;
  }
  export interface SvmClass {
    new (options: Readonly<Record<string, number | boolean>>): Svm;
    readonly SVM_TYPES: { readonly C_SVC: number };
    readonly KERNEL_TYPES: { readonly RBF: number };
  }
}
