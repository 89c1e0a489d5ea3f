import {
  Graph,
  GraphError,
  type Initializer,
  type Scope,
  type Tensor,
  TrainingScope,
  type Weights,
} from "@numera/graph";
import type { LineModel } from "../models/lineNet.ts";
import { TrainerError } from "../trainerError.ts";

/** What batch norm adds to the variance. */
const EPSILON = 1e-5;

/** Names that the folding of batch norms gives to what becomes of a convolution's weights. */
const FOLDED = ".folded";
const FOLDED_BIAS = ".foldedBias";

/** A convolution and the batch norm behind it, by the names of their parameters. */
interface NormalizedConvolution {
  readonly weight: string;
  readonly gamma: string;
  readonly beta: string;
  readonly mean: string;
  readonly variance: string;
}

/**
 * The weights of a line network, as its training knows them, from the constants of its exported file. There the batch
 * norms are folded into the convolutions before them, `y = w' x + b'`; here each gets its norm back as one that changes
 * nothing but the bias: `gamma = 1`, `beta = b'`, `mean = 0`, `variance + epsilon = 1`.
 *
 * @throws TrainerError `foreign-network` where the file's network is not `model` (another number of classes, other layers)
 */
export function restoreWeights(
  model: LineModel,
  initializers: ReadonlyMap<string, Initializer>,
  classes: number,
): Weights {
  const weights = new Map<string, Float32Array>();
  const folded = new Map(normalizedConvolutions(model, classes).map((entry) => [entry.weight, entry]));
  const take = (name: string, shape: readonly number[]): Float32Array => {
    const found = initializers.get(name);
    if (found?.shape.join() !== shape.join()) {
      const instead = found ? `[${found.shape.join(", ")}]` : "nothing";
      throw new TrainerError(
        "foreign-network",
        `the model cannot be fine-tuned: its network should hold "${name}" [${shape.join(", ")}], but holds ${instead}; ` +
          `start from a model that this version trained by its recipe "${model.name}"`,
      );
    }
    return found.data;
  };
  const { parameters, statistics } = declared(model, classes);
  const ofNorms = new Set([...folded.values()].flatMap(({ weight: _, ...norm }) => Object.values(norm)));
  for (const { name, shape } of [...parameters, ...statistics]) {
    const norm = folded.get(name);
    if (ofNorms.has(name)) continue;
    if (norm === undefined) {
      weights.set(name, take(name, shape));
      continue;
    }
    const channels = shape[0]!;
    weights.set(name, take(name + FOLDED, shape));
    weights.set(norm.beta, take(name + FOLDED_BIAS, [channels]));
    weights.set(norm.gamma, new Float32Array(channels).fill(1));
    weights.set(norm.mean, new Float32Array(channels));
    weights.set(norm.variance, new Float32Array(channels).fill(1 - EPSILON));
  }
  return weights;
}

/** All that the network calls its own. */
function declared(model: LineModel, classes: number): TrainingScope {
  const scope = new TrainingScope();
  model.frames(scope, scope.graph.input("line", [1, 1, model.height, 64]), classes);
  return scope;
}

/** A graph that notes which tensors its batch norms take. */
class NotingGraph extends Graph {
  readonly norms: Tensor[][] = [];

  override emit(...args: Parameters<Graph["emit"]>): Tensor[] {
    const [opType, inputs] = args;
    if (opType === "BatchNormalization") this.norms.push(inputs as Tensor[]);
    return super.emit(...args);
  }
}

function normalizedConvolutions(model: LineModel, classes: number): NormalizedConvolution[] {
  const graph = new NotingGraph();
  const input = (name: string, shape: readonly number[]) => graph.input(name, shape);
  const scope: Scope = {
    graph,
    training: false,
    parameter: input,
    statistic: (name, shape) => ({ value: input(name, shape), update() {} }),
    uniform(name) {
      throw new GraphError(`"${name}": random draws belong to training only`);
    },
  };
  model.frames(scope, graph.input("line", [1, 1, model.height, 64]), classes);
  const producers = new Map(graph.nodes.flatMap((node) => node.outputs.map((name) => [name, node])));
  return graph.norms.flatMap(([x, gamma, beta, mean, variance]) => {
    const producer = producers.get(x!.name);
    if (producer?.opType !== "Conv") return [];
    const names = { gamma: gamma!.name, beta: beta!.name, mean: mean!.name, variance: variance!.name };
    return [{ weight: producer.inputs[1]!, ...names }];
  });
}
