import type { Format } from "../formats/format.ts";
import { ctcLogProbability } from "./ctcLogProbability.ts";
import type { Frames } from "./frames.ts";
import { prefixSelection } from "./prefixSelection.ts";
import { PrefixTree } from "./prefixTree.ts";
import { Transitions } from "./transitions.ts";

/** A string that may stand on the line, and the logarithm of its exact probability among all strings. */
export interface Hypothesis {
  readonly text: string;
  readonly logProbability: number;
  /** The classes of its characters, for `align`. */
  readonly labels: readonly number[];
}

export interface BeamSearchOptions {
  /** Only strings of this format are found; without it, all are. */
  readonly format?: Format | undefined;
  /** The number of strings to return, at most. Default 5. */
  readonly alternatives?: number;
  /** The number of prefixes that go on from frame to frame. Default 32. */
  readonly width?: number;
}

/** A beam that ends without a string of the format is tried again with so many states of the format beside it. */
const mostStates = 1024;

/**
 * The most probable strings of a line, most probable first. CTC prefix beam search: each prefix goes on with the
 * probabilities that its alignments end in a blank, and in its last character. From frame to frame go the `width`
 * most probable prefixes; beside them, up to as many again, the most probable one of every other state of the
 * format. So a string that only the format favours is not lost to likelier prefixes that the format ends.
 *
 * The probabilities returned are exact, whatever the beam has dropped; that no other string is more probable is
 * certain only where it dropped nothing. Returns nothing where no string of the format is found.
 *
 * @see Graves et al., Connectionist Temporal Classification (ICML 2006), section 3.2
 * @see Hannun et al., First-Pass Large Vocabulary Continuous Speech Recognition (arXiv 1408.2873), algorithm 1
 */
export function prefixBeamSearch(
  frames: Frames,
  { format, alternatives = 5, width = 32 }: BeamSearchOptions = {},
): Hypothesis[] {
  let { strings, lostStates } = beamSearch(frames, format, width, format === undefined ? 0 : width);
  if (strings.length === 0 && lostStates) ({ strings } = beamSearch(frames, format, width, mostStates));
  // The beam has dropped alignments, so its own order may be a little off: more are scored than returned.
  return strings
    .slice(0, 2 * alternatives)
    .map((labels) => ({
      text: labels.map((label) => frames.characters[label - 1]).join(""),
      logProbability: ctcLogProbability(frames, labels),
      labels,
    }))
    .sort((a, b) => b.logProbability - a.logProbability)
    .slice(0, alternatives);
}

/** The strings that a beam ends with, and whether on its way it dropped a state of the format altogether. */
function beamSearch(
  { count, characters, probabilities }: Frames,
  format: Format | undefined,
  width: number,
  otherStates: number,
): { strings: number[][]; lostStates: boolean } {
  const classes = characters.length + 1;
  const transitions = new Transitions(characters, format);
  const tree = new PrefixTree(classes, transitions);
  // The beam's prefixes, by their probabilities to end in a blank and not to; the largest sum is 1.
  let beam = [0];
  const blank = new Float64Array(width + otherStates);
  const nonBlank = new Float64Array(width + otherStates);
  blank[0] = 1;
  let lostStates = false;
  const select = prefixSelection(width, otherStates);
  // A frame's candidates: first the beam's prefixes as they are, then their extensions.
  const most = (width + otherStates) * classes;
  const endsInBlank = new Float64Array(most);
  const endsInCharacter = new Float64Array(most);
  const sums = new Float64Array(most);
  const states = new Int32Array(most);
  const edges = new Int32Array(most);
  for (let t = 0; t < count && beam.length > 0; t++) {
    const frame = t * classes;
    const { children, parents, places } = tree;
    const size = beam.length;
    for (let i = 0; i < size; i++) {
      const node = beam[i]!;
      const label = tree.labels[node]!;
      places[node] = i;
      states[i] = tree.states[node]!;
      endsInBlank[i] = (blank[i]! + nonBlank[i]!) * probabilities[frame]!;
      endsInCharacter[i] = label === 0 ? 0 : nonBlank[i]! * probabilities[frame + label]!;
    }
    // A prefix of the beam is also what its parent, where that is in the beam, is extended to.
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < size; i++) {
      const node = beam[i]!;
      const parent = places[parents[node]!]!;
      if (node > 0 && beam[parent] === parents[node]) {
        const label = tree.labels[node]!;
        const before =
          tree.labels[beam[parent]!] === label ? blank[parent]! : blank[parent]! + nonBlank[parent]!;
        endsInCharacter[i]! += before * probabilities[frame + label]!;
      }
      sums[i] = endsInBlank[i]! + endsInCharacter[i]!;
      if (sums[i]! < least) least = sums[i]!;
    }
    // In a full beam a new prefix must be more probable than one that stays, or it is not among the `width` best.
    const floor = size === width && otherStates === 0 ? least : 0;
    let likeliest = 0;
    for (let c = 1; c < classes; c++) likeliest = Math.max(likeliest, probabilities[frame + c]!);
    let candidates = size;
    for (let i = 0; i < size; i++) {
      const afterBlank = blank[i]!;
      const afterAny = afterBlank + nonBlank[i]!;
      if (afterAny * likeliest < floor) continue;
      const node = beam[i]!;
      const row = transitions.row(tree.states[node]!);
      const label = tree.labels[node]!;
      for (let c = 1; c < classes; c++) {
        const probability = (c === label ? afterBlank : afterAny) * probabilities[frame + c]!;
        if (probability === 0 || probability < floor || row[c]! < 0) continue;
        const child = children[node * classes + c]!;
        if (child > 0 && beam[places[child]!] === child) continue;
        endsInBlank[candidates] = 0;
        endsInCharacter[candidates] = probability;
        sums[candidates] = probability;
        states[candidates] = row[c]!;
        edges[candidates++] = node * classes + c;
      }
    }
    let largest = 0;
    for (let i = 0; i < candidates; i++) if (sums[i]! > largest) largest = sums[i]!;
    const kept = select(sums.subarray(0, candidates), states);
    lostStates ||= kept.length === width + otherStates;
    const stayed = beam;
    beam = kept.map((i) => (i < size ? stayed[i]! : tree.at(edges[i]!)));
    for (let k = 0; k < kept.length; k++) {
      blank[k] = endsInBlank[kept[k]!]! / largest;
      nonBlank[k] = endsInCharacter[kept[k]!]! / largest;
    }
  }
  const accepted = beam
    .map((node, i) => ({ node, sum: blank[i]! + nonBlank[i]! }))
    .filter(({ node }) => transitions.accepts(tree.states[node]!))
    .sort((a, b) => b.sum - a.sum);
  return { strings: accepted.map(({ node }) => tree.string(node)), lostStates };
}
