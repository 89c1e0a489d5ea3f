import { defineSpace } from "../../space/checkSpace.ts";
import type { ParameterValues, ValuesOf } from "../../space/space.ts";

/** Every kind of parameter: choices, whole numbers, numbers on a logarithmic scale and with a step, and two that are not always there. */
export const mixedSpace = defineSpace({
  optimizer: { type: "categorical", choices: ["sgd", "adam", "adamw"] },
  momentum: { type: "float", low: 0, high: 0.99, when: { parameter: "optimizer", in: ["sgd"] } },
  weightDecay: {
    type: "float",
    low: 1e-5,
    high: 1e-1,
    scale: "log",
    when: { parameter: "optimizer", in: ["adamw"] },
  },
  learningRate: { type: "float", low: 1e-5, high: 1, scale: "log" },
  layers: { type: "integer", low: 1, high: 8 },
  units: { type: "integer", low: 16, high: 512, scale: "log" },
  dropout: { type: "float", low: 0, high: 0.8, step: 0.1 },
});

/**
 * What a validation loss might do: a valley in the learning rate that lies elsewhere for every optimizer, the best of them with
 * its own parameter set right; its least value is 0, at adamw, weightDecay 1e-2, learningRate 1e-3, 4 layers, 128 units, dropout 0.3.
 */
export function mixed(values: ParameterValues): number {
  const {
    optimizer,
    momentum = 0,
    weightDecay = 0,
    learningRate,
    layers,
    units,
    dropout,
  } = values as ValuesOf<typeof mixedSpace>;
  const decades = (value: number, best: number) => Math.log10(value / best) ** 2;
  const own = {
    sgd: 0.4 + decades(learningRate, 1e-1) + 2 * (momentum - 0.9) ** 2,
    adam: 0.3 + decades(learningRate, 2e-3),
    adamw: decades(learningRate, 1e-3) + 0.2 * decades(weightDecay, 1e-2),
  }[optimizer];
  return own + 0.05 * (layers - 4) ** 2 + 0.5 * decades(units, 128) + 3 * (dropout - 0.3) ** 2;
}
