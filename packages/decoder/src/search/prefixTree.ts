import type { Transitions } from "./transitions.ts";

/** The prefixes that a beam has met, each with its last class and the state of the format behind it. 0 is the empty one. */
export class PrefixTree {
  readonly labels: number[] = [0];
  readonly states: number[];
  /** `[prefixes, classes]`: the prefix that a class leads to; 0 where that was not met. */
  readonly children: number[];
  /** Where a prefix stood in the beam when it last was in it. */
  readonly places: number[] = [0];
  /** The prefix without its last class. */
  readonly parents: number[] = [0];
  readonly #classes: number;
  readonly #transitions: Transitions;

  constructor(classes: number, transitions: Transitions) {
    this.#classes = classes;
    this.#transitions = transitions;
    this.states = [transitions.start];
    this.children = new Array(classes).fill(0);
  }

  /** The prefix at an index into `children`, made where it was not met. */
  at(edge: number): number {
    if (this.children[edge] === 0) {
      const parent = Math.floor(edge / this.#classes);
      const label = edge % this.#classes;
      this.children[edge] = this.labels.length;
      this.labels.push(label);
      this.states.push(this.#transitions.row(this.states[parent]!)[label]!);
      this.places.push(0);
      this.parents.push(parent);
      for (let c = 0; c < this.#classes; c++) this.children.push(0);
    }
    return this.children[edge]!;
  }

  /** The classes of a prefix, first to last. */
  string(node: number): number[] {
    const labels: number[] = [];
    for (let at = node; at > 0; at = this.parents[at]!) labels.push(this.labels[at]!);
    return labels.reverse();
  }
}
