import { type BeamSearchOptions, defaultWidth, type Hypothesis } from "../prefixBeamSearch.ts";
import { prefixSelection } from "../prefixSelection.ts";
import { PrefixTree } from "../prefixTree.ts";
import { Transitions } from "../transitions.ts";
import { type Arc, type Lattice, latticeLogProbability, logAdd, logPartition } from "./lattice.ts";

/** The prefixes that go on from a node: indices into the tree, each with its score summed over the paths to the node. */
interface Beam {
  readonly prefixes: readonly number[];
  readonly scores: readonly number[];
}

/**
 * The most probable strings of a lattice that the format allows, most probable first: from node to node go the `width`
 * best prefixes, and the best one of each other state of the format, as in `prefixBeamSearch`. The probabilities returned
 * are exact, among all strings. Nothing where no string of the format is found.
 */
export function latticeSearch(
  lattice: Lattice,
  { format, alternatives = 5, width = defaultWidth(format) }: BeamSearchOptions = {},
): Hypothesis[] {
  const { pieces, characters, skips } = lattice;
  const classes = characters.length + 1;
  const transitions = new Transitions(characters, format);
  const tree = new PrefixTree(classes, transitions);
  const arrivals = new Arrivals(lattice, tree, width);
  const incoming = arcsByEnd(lattice);
  const select = prefixSelection(width, width);
  const beams: Beam[] = [{ prefixes: [0], scores: [0] }];
  for (let node = 1; node <= pieces; node++) {
    arrivals.clear();
    let skipped = false;
    const skip = () => {
      if (!skipped) arrivals.stay(beams[node - 1]!, skips[node - 1]!);
      skipped = true;
    };
    for (const { from, scores } of incoming[node]!) {
      if (from === node - 1) skip();
      arrivals.extend(beams[from]!, scores, transitions);
    }
    skip();
    if (node < pieces) beams.push(arrivals.beam(select(arrivals.ranks(), arrivals.states)));
  }
  if (pieces === 0) arrivals.stay(beams[0]!, 0);
  const ranks = arrivals.ranks();
  for (let i = 0; i < ranks.length; i++) if (!transitions.accepts(arrivals.states[i]!)) ranks[i] = 0;
  const whole = arrivals.beam(prefixSelection(2 * alternatives, 2 * alternatives)(ranks, arrivals.states));
  const partition = logPartition(lattice);
  return whole.prefixes
    .map((prefix) => {
      const labels = tree.string(prefix).map((c) => c - 1);
      return {
        text: labels.map((c) => characters[c]).join(""),
        logProbability: latticeLogProbability(lattice, labels, partition),
        labels,
      };
    })
    .sort((a, b) => b.logProbability - a.logProbability)
    .slice(0, alternatives);
}

/** By node the arcs that lead to it, by their first piece. */
function arcsByEnd({ pieces, arcs }: Lattice): Arc[][] {
  const incoming = Array.from({ length: pieces + 1 }, (): Arc[] => []);
  for (const arc of arcs) incoming[arc.to]!.push(arc);
  return incoming;
}

/** The prefixes that come to one node, each once. They enter the tree only when they go on: most do not. */
class Arrivals {
  #count = 0;
  /** The prefixes as edges of the tree, which are indices into its `children`; the empty prefix is edge 0. */
  readonly #edges: Int32Array;
  readonly #scores: Float64Array;
  readonly states: Int32Array;
  /** By edge the prefix's place here plus one, 0 where it has not come. */
  readonly #places: Int32Array;
  readonly #tree: PrefixTree;
  readonly #classes: number;

  constructor(lattice: Lattice, tree: PrefixTree, width: number) {
    const most = 2 * width;
    this.#tree = tree;
    this.#classes = lattice.characters.length + 1;
    const ending = new Int32Array(lattice.pieces + 1);
    for (const { to } of lattice.arcs) ending[to]!++;
    const capacity = most * (1 + ending.reduce((a, b) => Math.max(a, b), 0) * lattice.characters.length);
    this.#edges = new Int32Array(capacity);
    this.#scores = new Float64Array(capacity);
    this.states = new Int32Array(capacity);
    this.#places = new Int32Array((1 + most * lattice.pieces) * this.#classes);
  }

  clear(): void {
    for (let i = 0; i < this.#count; i++) this.#places[this.#edges[i]!] = 0;
    this.#count = 0;
  }

  /** A beam's prefixes come as they are. */
  stay({ prefixes, scores }: Beam, added: number): void {
    const { parents, labels, states } = this.#tree;
    for (let i = 0; i < prefixes.length; i++) {
      const prefix = prefixes[i]!;
      const edge = parents[prefix]! * this.#classes + labels[prefix]!;
      this.#add(edge, states[prefix]!, scores[i]! + added);
    }
  }

  /** A beam's prefixes come with each class that the format allows behind them. */
  extend({ prefixes, scores }: Beam, added: Float64Array, transitions: Transitions): void {
    const { states } = this.#tree;
    for (let i = 0; i < prefixes.length; i++) {
      const prefix = prefixes[i]!;
      const row = transitions.row(states[prefix]!);
      const first = prefix * this.#classes + 1;
      for (let c = 0; c < added.length; c++) {
        const state = row[c + 1]!;
        if (state >= 0) this.#add(first + c, state, scores[i]! + added[c]!);
      }
    }
  }

  #add(edge: number, state: number, score: number): void {
    const place = this.#places[edge]! - 1;
    if (place >= 0) {
      this.#scores[place] = logAdd(this.#scores[place]!, score);
      return;
    }
    this.#edges[this.#count] = edge;
    this.#scores[this.#count] = score;
    this.states[this.#count] = state;
    this.#places[edge] = ++this.#count;
  }

  /** The scores, raised to be above 0, which is what a selection chooses from. */
  ranks(): Float64Array {
    const scores = this.#scores.subarray(0, this.#count);
    const least = scores.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    return scores.map((score) => 1 + score - least);
  }

  /** Some of the prefixes, as a beam. */
  beam(places: readonly number[]): Beam {
    return {
      prefixes: places.map((i) => (this.#edges[i] === 0 ? 0 : this.#tree.at(this.#edges[i]!))),
      scores: places.map((i) => this.#scores[i]!),
    };
  }
}
