import type { Format } from "../formats/format.ts";
import type { Frames } from "./frames.ts";
import { prefixSelection } from "./prefixSelection.ts";
import { PrefixTree } from "./prefixTree.ts";
import { Transitions } from "./transitions.ts";

/**
 * The prefixes that go on from frame to frame, each with the probabilities that its alignments end in a blank and in its
 * last character; the largest sum of both is 1. They are the `width` most probable ones, and beside these the most probable
 * one of every other state of the format, at most `otherStates`.
 *
 * A frame's candidates to go on are the beam's prefixes as they are, in their order, and then their extensions.
 */
export class Beam {
  /** Whether on its way the beam may have dropped a state of the format altogether. */
  lostStates = false;
  #size = 1;
  /** Indices into the tree; `#next` those of the next frame's beam while it is made. */
  #prefixes: Int32Array;
  #next: Int32Array;
  readonly #blank: Float64Array;
  readonly #nonBlank: Float64Array;

  #candidates = 0;
  readonly #endsInBlank: Float64Array;
  readonly #endsInCharacter: Float64Array;
  readonly #sums: Float64Array;
  readonly #states: Int32Array;
  /** Indices into the tree's children. */
  readonly #edges: Int32Array;

  readonly #probabilities: Float64Array;
  readonly #classes: number;
  readonly #width: number;
  readonly #otherStates: number;
  readonly #transitions: Transitions;
  readonly #tree: PrefixTree;
  readonly #select: ReturnType<typeof prefixSelection>;

  constructor(
    { characters, probabilities }: Frames,
    format: Format | undefined,
    width: number,
    otherStates: number,
  ) {
    this.#probabilities = probabilities;
    this.#classes = characters.length + 1;
    this.#width = width;
    this.#otherStates = otherStates;
    this.#transitions = new Transitions(characters, format);
    this.#tree = new PrefixTree(this.#classes, this.#transitions);
    this.#select = prefixSelection(width, otherStates);
    const capacity = width + otherStates;
    this.#prefixes = new Int32Array(capacity);
    this.#next = new Int32Array(capacity);
    this.#blank = new Float64Array(capacity);
    this.#nonBlank = new Float64Array(capacity);
    this.#blank[0] = 1;
    const most = capacity * this.#classes;
    this.#endsInBlank = new Float64Array(most);
    this.#endsInCharacter = new Float64Array(most);
    this.#sums = new Float64Array(most);
    this.#states = new Int32Array(most);
    this.#edges = new Int32Array(most);
  }

  /** Goes on by a frame. */
  advance(frame: number): void {
    this.#stay(frame * this.#classes);
    this.#join(frame * this.#classes);
    this.#extend(frame * this.#classes, this.#leastThatMatters());
    this.#keep();
  }

  /** The strings that the format accepts, as classes, the most probable by the beam's own sums first. */
  strings(): number[][] {
    const accepted: { prefix: number; sum: number }[] = [];
    for (let i = 0; i < this.#size; i++) {
      const prefix = this.#prefixes[i]!;
      if (!this.#transitions.accepts(this.#tree.states[prefix]!)) continue;
      accepted.push({ prefix, sum: this.#blank[i]! + this.#nonBlank[i]! });
    }
    return accepted.sort((a, b) => b.sum - a.sum).map(({ prefix }) => this.#tree.string(prefix));
  }

  /** The beam's prefixes as they are. @param at the frame's first probability */
  #stay(at: number): void {
    const { labels, states, places } = this.#tree;
    const probabilities = this.#probabilities;
    const blankProbability = probabilities[at]!;
    for (let i = 0; i < this.#size; i++) {
      const prefix = this.#prefixes[i]!;
      const label = labels[prefix]!;
      places[prefix] = i;
      this.#states[i] = states[prefix]!;
      this.#endsInBlank[i] = (this.#blank[i]! + this.#nonBlank[i]!) * blankProbability;
      this.#endsInCharacter[i] = label === 0 ? 0 : this.#nonBlank[i]! * probabilities[at + label]!;
    }
  }

  /** A prefix of the beam is also what its parent, where that is in the beam, is extended to. */
  #join(at: number): void {
    const { labels, parents, places } = this.#tree;
    const prefixes = this.#prefixes;
    for (let i = 0; i < this.#size; i++) {
      const prefix = prefixes[i]!;
      const parent = parents[prefix]!;
      const place = places[parent]!;
      if (prefix > 0 && place < this.#size && prefixes[place] === parent) {
        const label = labels[prefix]!;
        const before =
          labels[parent] === label ? this.#blank[place]! : this.#blank[place]! + this.#nonBlank[place]!;
        this.#endsInCharacter[i]! += before * this.#probabilities[at + label]!;
      }
      this.#sums[i] = this.#endsInBlank[i]! + this.#endsInCharacter[i]!;
    }
    this.#candidates = this.#size;
  }

  /** In a full beam a new prefix must be more probable than one that stays, or it is not among the `width` best. */
  #leastThatMatters(): number {
    if (this.#otherStates > 0 || this.#size < this.#width) return 0;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < this.#size; i++) if (this.#sums[i]! < least) least = this.#sums[i]!;
    return least;
  }

  /** The beam's prefixes with each class behind them that the format allows, of at least a probability. */
  #extend(at: number, floor: number): void {
    const probabilities = this.#probabilities;
    let likeliest = 0;
    for (let c = 1; c < this.#classes; c++) {
      if (probabilities[at + c]! > likeliest) likeliest = probabilities[at + c]!;
    }
    for (let i = 0; i < this.#size; i++) {
      const afterBlank = this.#blank[i]!;
      const afterAny = afterBlank + this.#nonBlank[i]!;
      if (afterAny * likeliest >= floor) this.#extendOne(this.#prefixes[i]!, at, afterBlank, afterAny, floor);
    }
  }

  #extendOne(prefix: number, at: number, afterBlank: number, afterAny: number, floor: number): void {
    const { labels, states, children, places } = this.#tree;
    const probabilities = this.#probabilities;
    const row = this.#transitions.row(states[prefix]!);
    const label = labels[prefix]!;
    const edge = prefix * this.#classes;
    for (let c = 1; c < this.#classes; c++) {
      const probability = (c === label ? afterBlank : afterAny) * probabilities[at + c]!;
      if (probability === 0 || probability < floor || row[c]! < 0) continue;
      const child = children[edge + c]!;
      if (child > 0 && places[child]! < this.#size && this.#prefixes[places[child]!] === child) continue;
      const to = this.#candidates++;
      this.#endsInBlank[to] = 0;
      this.#endsInCharacter[to] = probability;
      this.#sums[to] = probability;
      this.#states[to] = row[c]!;
      this.#edges[to] = edge + c;
    }
  }

  /** Makes the best candidates the beam. */
  #keep(): void {
    const kept = this.#select(this.#sums.subarray(0, this.#candidates), this.#states);
    this.lostStates ||= kept.length === this.#width + this.#otherStates;
    let largest = 0;
    for (const i of kept) if (this.#sums[i]! > largest) largest = this.#sums[i]!;
    const next = this.#next;
    for (let k = 0; k < kept.length; k++) {
      const i = kept[k]!;
      next[k] = i < this.#size ? this.#prefixes[i]! : this.#tree.at(this.#edges[i]!);
      this.#blank[k] = this.#endsInBlank[i]! / largest;
      this.#nonBlank[k] = this.#endsInCharacter[i]! / largest;
    }
    this.#next = this.#prefixes;
    this.#prefixes = next;
    this.#size = kept.length;
  }
}
