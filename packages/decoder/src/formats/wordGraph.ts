import { mostEntryCharacters, mostListStates } from "../limits.ts";
import { type Automaton, FormatError } from "./format.ts";
import { grown, type PackedWords } from "./packedWords.ts";
import { mixed } from "./stateTable.ts";

/**
 * The words of a list as the automaton that has fewest states: beginnings are shared, and endings too, so that all numbers of six
 * digits are 7 states.
 *
 * @param what the list, for errors
 * @throws FormatError `too-large-format` where it needs more than `mostListStates`
 */
export function wordGraph(what: string, words: PackedWords): Automaton {
  const builder = new GraphBuilder(what);
  const { codes, starts } = words.sorted();
  for (const start of starts) builder.add(codes, start);
  return builder.finished();
}

/** A state's place in the chain has room for so many characters: codes below it. */
const mostCodes = 128;

/**
 * Takes words in their order. The last word's states may still change; what can no longer be reached by a later word is frozen: the
 * state that is equal to it, if there is one, takes its place.
 *
 * @see Daciuk, Mihov, Watson and Watson, Incremental Construction of Minimal Acyclic Finite-State Automata (Computational
 * Linguistics 26, 2000), algorithm 1
 */
class GraphBuilder {
  readonly #what: string;
  /** The last word's codes, and by depth its state: the characters out of it, where they lead, and whether words end there. */
  #word = new Uint8Array(mostEntryCharacters);
  #length = 0;
  readonly #openCodes = new Uint8Array((mostEntryCharacters + 1) * mostCodes);
  readonly #openTargets = new Int32Array((mostEntryCharacters + 1) * mostCodes);
  readonly #openEdges = new Uint8Array(mostEntryCharacters + 1);
  readonly #openAccepts = new Uint8Array(mostEntryCharacters + 1);

  /** Frozen states: state s has the edges from `#firstEdge[s]` to `#firstEdge[s + 1]`. */
  #count = 0;
  #firstEdge = new Int32Array(1024);
  #accepts = new Uint8Array(1024);
  #codes = new Uint8Array(1024);
  #targets = new Int32Array(1024);
  /** Open addressing: by hash a frozen state plus one. */
  #register = new Int32Array(4096);

  constructor(what: string) {
    this.#what = what;
  }

  add(codes: Uint8Array, start: number): void {
    let shared = 0;
    while (shared < this.#length && codes[start + shared] === this.#word[shared]) shared++;
    this.#freeze(shared);
    let depth = shared;
    for (; codes[start + depth] !== 0; depth++) {
      const code = codes[start + depth]!;
      this.#word[depth] = code;
      this.#openCodes[depth * mostCodes + this.#openEdges[depth]!++] = code;
      this.#openEdges[depth + 1] = 0;
      this.#openAccepts[depth + 1] = 0;
    }
    this.#length = depth;
    this.#openAccepts[depth] = 1;
  }

  finished(): Automaton {
    this.#freeze(0);
    const start = this.#frozen(0);
    const firstEdge = this.#firstEdge.slice(0, this.#count + 1);
    const codes = this.#codes.slice(0, firstEdge[this.#count]!);
    const targets = this.#targets.slice(0, codes.length);
    const accepts = this.#accepts.slice(0, this.#count);
    return {
      characters: new Set([...new Set(codes)].map((code) => String.fromCharCode(code))),
      start,
      next(state, character) {
        const code = character.charCodeAt(0);
        for (let edge = firstEdge[state]!; edge < firstEdge[state + 1]!; edge++) {
          if (codes[edge] === code) return targets[edge];
        }
        return undefined;
      },
      accepts: (state) => accepts[state] === 1,
    };
  }

  /** Freezes the last word's states deeper than a depth. */
  #freeze(depth: number): void {
    for (let d = this.#length; d > depth; d--) {
      const edge = (d - 1) * mostCodes + this.#openEdges[d - 1]! - 1;
      this.#openTargets[edge] = this.#frozen(d);
    }
    this.#length = depth;
  }

  /** The frozen state that is equal to the open one of a depth. */
  #frozen(depth: number): number {
    let place = this.#hash(depth) & (this.#register.length - 1);
    for (; this.#register[place] !== 0; place = (place + 1) & (this.#register.length - 1)) {
      const state = this.#register[place]! - 1;
      if (this.#isEqual(depth, state)) return state;
    }
    const state = this.#append(depth);
    this.#register[place] = state + 1;
    if (2 * this.#count > this.#register.length) this.#growRegister();
    return state;
  }

  #append(depth: number): number {
    if (this.#count === mostListStates) {
      throw new FormatError(
        "too-large-format",
        `${this.#what} needs more than ${mostListStates} states to be followed; ` +
          "give fewer entries, shorter ones, or a pattern that they have in common",
      );
    }
    const state = this.#count++;
    if (this.#count === this.#firstEdge.length) {
      this.#firstEdge = grown(this.#firstEdge);
      this.#accepts = grown(this.#accepts);
    }
    const edges = this.#openEdges[depth]!;
    const first = this.#firstEdge[state]!;
    if (first + edges > this.#codes.length) {
      this.#codes = grown(this.#codes);
      this.#targets = grown(this.#targets);
    }
    for (let i = 0; i < edges; i++) {
      this.#codes[first + i] = this.#openCodes[depth * mostCodes + i]!;
      this.#targets[first + i] = this.#openTargets[depth * mostCodes + i]!;
    }
    this.#accepts[state] = this.#openAccepts[depth]!;
    this.#firstEdge[state + 1] = first + edges;
    return state;
  }

  #isEqual(depth: number, state: number): boolean {
    const first = this.#firstEdge[state]!;
    const edges = this.#openEdges[depth]!;
    if (this.#firstEdge[state + 1]! - first !== edges) return false;
    if (this.#accepts[state] !== this.#openAccepts[depth]) return false;
    for (let i = 0; i < edges; i++) {
      if (this.#codes[first + i] !== this.#openCodes[depth * mostCodes + i]) return false;
      if (this.#targets[first + i] !== this.#openTargets[depth * mostCodes + i]) return false;
    }
    return true;
  }

  #hash(depth: number): number {
    const first = depth * mostCodes;
    return hashOf(
      this.#openAccepts[depth]!,
      this.#openCodes,
      this.#openTargets,
      first,
      first + this.#openEdges[depth]!,
    );
  }

  #growRegister(): void {
    const register = new Int32Array(2 * this.#register.length);
    for (let state = 0; state < this.#count; state++) {
      const [from, to] = [this.#firstEdge[state]!, this.#firstEdge[state + 1]!];
      let place = hashOf(this.#accepts[state]!, this.#codes, this.#targets, from, to) & (register.length - 1);
      while (register[place] !== 0) place = (place + 1) & (register.length - 1);
      register[place] = state + 1;
    }
    this.#register = register;
  }
}

function hashOf(accepts: number, codes: Uint8Array, targets: Int32Array, from: number, to: number): number {
  let hash = accepts + 1;
  for (let i = from; i < to; i++) hash = mixed(Math.imul(hash, 31) + codes[i]! + Math.imul(targets[i]!, 257));
  return hash;
}
