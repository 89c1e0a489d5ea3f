import { expect, test } from "vitest";
import { Graph } from "../graph.ts";
import { add, mul } from "../ops/arithmetic.ts";
import { removeUnused } from "./removeUnused.ts";

test("only what the outputs depend on is left, in its order", () => {
  const graph = new Graph();
  const x = graph.input("x", [2]);
  const sum = add(x, graph.constant([1, 2], [2]));
  mul(sum, graph.constant([3, 4], [2]));
  graph.output(sum, "y");
  removeUnused(graph);
  expect(graph.nodes.map(({ opType }) => opType)).toEqual(["Add", "Identity"]);
  expect(graph.constants.map(({ data }) => data)).toEqual([[1, 2]]);
});

test("what the body of a loop reads is kept", () => {
  const graph = new Graph();
  const x = graph.input("x", [3, 2]);
  const factor = add(graph.input("a", [2]), graph.scalar(1));
  const body = new Graph({ outer: graph });
  const row = body.input("row", [2]);
  body.output(body.emit1("Mul", [row, factor], [2]), "scaled");
  graph.output(graph.emit1("Scan", [x], [3, 2], { body, num_scan_inputs: 1 }), "y");
  removeUnused(graph);
  expect(graph.nodes.map(({ opType }) => opType)).toEqual(["Add", "Scan", "Identity"]);
});
