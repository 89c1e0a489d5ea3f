import type { BeamSearchOptions, Hypothesis } from "../decode/prefixBeamSearch.ts";
import { Transitions } from "../decode/transitions.ts";
import { type Lattice, latticeLogProbability, logAdd } from "./lattice.ts";

/** A string so far: its score summed over the paths to a node, and the state of the format behind it. */
interface Prefix {
  readonly labels: readonly number[];
  readonly state: number;
  score: number;
}

/**
 * The most probable strings of a lattice that the format allows, most probable first: from node to node go the `width`
 * best prefixes, and the best one of each other state of the format, as in `prefixBeamSearch`. The probabilities returned
 * are exact, among all strings. Nothing where no string of the format is found.
 */
export function latticeSearch(
  lattice: Lattice,
  { format, alternatives = 5, width = 32 }: BeamSearchOptions = {},
): Hypothesis[] {
  const { pieces, characters, arcs, skips } = lattice;
  const transitions = new Transitions(["", ...characters].slice(1), format);
  const nodes = Array.from({ length: pieces + 1 }, () => new Map<string, Prefix>());
  nodes[0]!.set("", { labels: [], state: transitions.start, score: 0 });
  const reach = (node: number, labels: readonly number[], state: number, score: number) => {
    const key = labels.join();
    const known = nodes[node]!.get(key);
    if (known === undefined) nodes[node]!.set(key, { labels, state, score });
    else known.score = logAdd(known.score, score);
  };
  let next = 0;
  for (let node = 0; node < pieces; node++) {
    const beam = best([...nodes[node]!.values()], width);
    for (const { labels, state, score } of beam) reach(node + 1, labels, state, score + skips[node]!);
    for (; next < arcs.length && arcs[next]!.from === node; next++) {
      const { to, scores } = arcs[next]!;
      for (const { labels, state, score } of beam) {
        const row = transitions.row(state);
        for (let c = 0; c < characters.length; c++) {
          if (row[c + 1]! >= 0) reach(to, [...labels, c], row[c + 1]!, score + scores[c]!);
        }
      }
    }
  }
  const whole = [...nodes[pieces]!.values()].filter(({ state }) => transitions.accepts(state));
  return best(whole, 2 * alternatives)
    .map(({ labels }) => ({
      text: labels.map((c) => characters[c]).join(""),
      logProbability: latticeLogProbability(lattice, labels),
      labels,
    }))
    .sort((a, b) => b.logProbability - a.logProbability)
    .slice(0, alternatives);
}

/** The `width` best prefixes, and beside them the best one of each other state, at most as many again. */
function best(prefixes: Prefix[], width: number): Prefix[] {
  prefixes.sort((a, b) => b.score - a.score);
  const chosen = prefixes.slice(0, width);
  const states = new Set(chosen.map(({ state }) => state));
  for (const prefix of prefixes.slice(width)) {
    if (chosen.length >= 2 * width) break;
    if (states.has(prefix.state)) continue;
    states.add(prefix.state);
    chosen.push(prefix);
  }
  return chosen;
}
