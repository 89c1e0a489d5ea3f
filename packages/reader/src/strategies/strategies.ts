import type { ModelKind } from "@numera/contract";
import type { CharacterClassifier } from "../models/characterClassifier.ts";
import type { LineRecognizer } from "../models/lineRecognizer.ts";
import { contourReader } from "./contour/contourReader.ts";
import { fusedReader } from "./fused/fusedReader.ts";
import { latticeReader } from "./lattice/latticeReader.ts";
import { lineNetworkReader } from "./line/lineNetworkReader.ts";
import type { LineReader } from "./lineReader.ts";

/** A model of each kind. */
export interface ModelsByKind {
  readonly image: CharacterClassifier;
  readonly line: LineRecognizer;
}

interface StrategyEntry<Kind extends ModelKind> {
  /** The kinds of models that it asks. */
  readonly asks: readonly Kind[];
  // biome-ignore lint/suspicious/noExplicitAny: what a strategy recognizes is its own.
  reader(models: Pick<ModelsByKind, Kind>): LineReader<any>;
}

const entry = <Kind extends ModelKind>(
  asks: readonly Kind[],
  reader: StrategyEntry<Kind>["reader"],
): StrategyEntry<Kind> => ({ asks, reader });

/** The ways to read a line, by name; one more is a line here and a folder beside this file. */
export const strategies = {
  contour: entry(["image"], ({ image }) => contourReader(image)),
  lattice: entry(["image"], ({ image }) => latticeReader(image)),
  line: entry(["line"], ({ line }) => lineNetworkReader(line)),
  fused: entry(["line", "image"], ({ line, image }) => fusedReader(line, image)),
} as const;

export type Strategy = keyof typeof strategies;

export const strategyNames = Object.keys(strategies) as Strategy[];
