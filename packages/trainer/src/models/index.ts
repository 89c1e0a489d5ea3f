import { convBn } from "./convBn.ts";
import { lenet5 } from "./lenet5.ts";
import type { Model } from "./model.ts";
import { residual } from "./residual.ts";
import { seedCnn } from "./seedCnn.ts";
import { swift } from "./swift.ts";
import { tiny } from "./tiny.ts";

export type { Model } from "./model.ts";

/** The model zoo by name. */
export const models: Readonly<Record<string, Model>> = Object.fromEntries(
  [seedCnn, lenet5, convBn, swift, tiny, residual].map((model) => [model.name, model]),
);
