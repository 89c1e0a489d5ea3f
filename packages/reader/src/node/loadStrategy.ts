import { contourReader } from "../strategies/contour/contourReader.ts";
import { fusedReader } from "../strategies/fused/fusedReader.ts";
import { latticeReader } from "../strategies/lattice/latticeReader.ts";
import { lineNetworkReader } from "../strategies/line/lineNetworkReader.ts";
import type { LineReader, Strategy } from "../strategies/lineReader.ts";
import { loadDigitModel, loadLineModel, loadModel } from "./loadModel.ts";

export interface StrategyChoice {
  /** Default: `fused`, which reads best (docs/accuracy.md); `contour` for a model of single digits. */
  readonly strategy?: Strategy | undefined;
  /**
   * A model that ships, by its name, or an ONNX file. Default: what the strategy needs. Of the two that `fused` asks, it is
   * the one of its kind.
   */
  readonly model?: string | undefined;
}

const defaultModels = { digits: "seed-cnn", lines: "line" };

/**
 * A strategy with the models that it asks, loaded.
 *
 * @throws ModelError as `loadModel` does, and where the model cannot do what the strategy asks of it
 */
export async function loadStrategy({ strategy, model }: StrategyChoice): Promise<LineReader> {
  switch (strategy) {
    case "contour":
      return contourReader(await loadDigitModel(model ?? defaultModels.digits));
    case "lattice":
      return latticeReader(await loadDigitModel(model ?? defaultModels.digits));
    case "line":
      return lineNetworkReader(await loadLineModel(model ?? defaultModels.lines));
    case "fused":
    case undefined: {
      const loaded = await loadModel(model ?? defaultModels.lines);
      if ("alphabet" in loaded) return fusedReader(loaded, await loadDigitModel(defaultModels.digits));
      if (strategy === undefined) return contourReader(loaded);
      return fusedReader(await loadLineModel(defaultModels.lines), loaded);
    }
  }
}
