import { contourReader } from "../contourReader.ts";
import { fusedReader } from "../fusedReader.ts";
import { latticeReader } from "../latticeReader.ts";
import { lineNetworkReader } from "../lineNetworkReader.ts";
import type { LineReader, Strategy } from "../lineReader.ts";
import { loadDigitModel, loadLineModel, loadModel } from "./loadModel.ts";

export interface StrategyChoice {
  /** Default: what the model can do. */
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
    case "fused": {
      const loaded = await loadModel(model ?? defaultModels.lines);
      return "alphabet" in loaded
        ? fusedReader(loaded, await loadDigitModel(defaultModels.digits))
        : fusedReader(await loadLineModel(defaultModels.lines), loaded);
    }
    case "line":
      return lineNetworkReader(await loadLineModel(model ?? defaultModels.lines));
    case undefined: {
      const loaded = await loadModel(model ?? defaultModels.digits);
      return "alphabet" in loaded ? lineNetworkReader(loaded) : contourReader(loaded);
    }
  }
}
