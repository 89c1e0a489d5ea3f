import { Random } from "@numera/random";
import { expect, it } from "vitest";
import { fitLogistic, type LogisticExample, sigmoid } from "./logisticRegression.ts";

/** Examples whose truth is known: right with the probability sigmoid(weights . x + bias). */
function drawn(weights: readonly number[], bias: number, count: number): LogisticExample[] {
  const random = new Random(5);
  return Array.from({ length: count }, () => {
    const features = weights.map(() => random.normal());
    const logit = features.reduce((sum, x, i) => sum + x * weights[i]!, bias);
    return { features, right: random.uniform() < sigmoid(logit) };
  });
}

it("finds the weights that the examples were drawn by", () => {
  const { weights, bias } = fitLogistic(drawn([1.5, -0.7, 0], 0.4, 10_000));
  [1.5, -0.7, 0].forEach((truth, i) => {
    expect(Math.abs(weights[i]! - truth)).toBeLessThan(0.1);
  });
  expect(Math.abs(bias - 0.4)).toBeLessThan(0.08);
});

it("stands where the gradient is 0: one feature that is 0 or 1 gives the odds of both halves", () => {
  const half = (x: number, right: number, wrong: number) => [
    ...Array.from({ length: right }, () => ({ features: [x], right: true })),
    ...Array.from({ length: wrong }, () => ({ features: [x], right: false })),
  ];
  const { weights, bias } = fitLogistic([...half(0, 1, 3), ...half(1, 8, 2)], { l2: 0 });
  expect(sigmoid(bias)).toBeCloseTo(1 / 4, 6);
  expect(sigmoid(bias + weights[0]!)).toBeCloseTo(8 / 10, 6);
});

it("gives a feature that pulls against its sign no weight, and the others what fits without it", () => {
  const examples = drawn([1, -1], 0, 1500);
  const { weights, bias } = fitLogistic(examples, { signs: [1, 1] });
  const alone = fitLogistic(examples.map(({ features, right }) => ({ features: [features[0]!], right })));
  expect(weights[1]).toBe(0);
  expect(weights[0]).toBeCloseTo(alone.weights[0]!, 6);
  expect(bias).toBeCloseTo(alone.bias, 6);
});

it("counts an example of weight 3 as three", () => {
  const base = drawn([1], 0.2, 60);
  const weighted = fitLogistic(base.map((example, i) => ({ ...example, weight: i < 20 ? 3 : 1 })));
  const repeated = fitLogistic([...base, ...base.slice(0, 20), ...base.slice(0, 20)]);
  expect(weighted.weights[0]).toBeCloseTo(repeated.weights[0]!, 6);
  expect(weighted.bias).toBeCloseTo(repeated.bias, 6);
});

it("keeps weights finite where a line parts right from wrong, and features that never change", () => {
  const examples = [-2, -1, 1, 2].map((x) => ({ features: [x, 1], right: x > 0 }));
  const { weights, bias } = fitLogistic(examples);
  expect(weights[0]).toBeGreaterThan(0.3);
  expect(weights[0]).toBeLessThan(3);
  expect(weights[1]).toBeCloseTo(0, 6);
  expect(bias).toBeCloseTo(0, 6);
});

it("refuses examples that are all right, or of different features", () => {
  expect(() => fitLogistic([{ features: [1], right: true }])).toThrow(
    /right and wrong examples, got 1 right of 1/,
  );
  const uneven = [
    { features: [1], right: true },
    { features: [1, 2], right: false },
  ];
  expect(() => fitLogistic(uneven)).toThrow(/expected 1 features of every example/);
});
