import { expect, test } from "vitest";
import { gradients } from "../autodiff/gradients.ts";
import { Graph } from "../graph.ts";
import { mul } from "../ops/arithmetic.ts";
import { exp, relu } from "../ops/elementwise.ts";
import { matmul } from "../ops/matmul.ts";
import { reduceSum } from "../ops/reduce.ts";
import { orderForMemory } from "./orderForMemory.ts";

/** The order that ONNX Runtime makes of a file: back from the outputs, depth first, the last in the file first. */
function orderOfRuntime({ nodes, outputs }: Graph): string[] {
  const ran = new Set<number>();
  const makersOf = (names: readonly string[]) =>
    nodes.flatMap((node, i) => (node.outputs.some((name) => names.includes(name)) ? [i] : [])).reverse();
  const run = (i: number) => {
    if (ran.has(i)) return;
    for (const input of makersOf(nodes[i]!.inputs)) run(input);
    ran.add(i);
  };
  for (const i of makersOf(outputs.map(({ name }) => name))) run(i);
  return [...ran].map((i) => nodes[i]!.outputs[0]!);
}

test("what a node needs last is made last", () => {
  const graph = new Graph();
  const x = graph.input("x", [2]);
  const long = exp(exp(exp(x)));
  const short = exp(x);
  graph.output(mul(long, short), "y");
  orderForMemory(graph);
  const order = orderOfRuntime(graph);
  expect(order.indexOf(short.name)).toBe(order.indexOf(long.name) + 1);
});

test("the gradients of the last layer's weights come before the gradients of the layers below", () => {
  const graph = new Graph();
  const weights = [0, 1, 2].map((i) => graph.input(`w${i}`, [2, 2]));
  let x = graph.input("x", [2, 2]);
  for (const w of weights) x = relu(matmul(x, w));
  gradients(reduceSum(x), weights).forEach((gradient, i) => {
    graph.output(gradient, `g${i}`);
  });
  orderForMemory(graph);
  const order = orderOfRuntime(graph).filter((name) => /^g\d$/.test(name));
  expect(order).toEqual(["g2", "g1", "g0"]);
});

test("every node still comes after those that it reads", () => {
  const graph = new Graph();
  const x = graph.input("x", [2]);
  const [a, b] = [exp(x), relu(x)];
  graph.output(mul(mul(a, b), exp(b)), "y");
  graph.output(a, "a");
  const nodes = new Set(graph.nodes);
  orderForMemory(graph);
  expect(new Set(graph.nodes)).toEqual(nodes);
  const made = new Set(["x"]);
  for (const { inputs, outputs } of graph.nodes) {
    expect(inputs.filter((name) => !made.has(name))).toEqual([]);
    for (const name of outputs) made.add(name);
  }
});
