/** A deterministic automaton, written out. State 0 is the start. */
export interface StateTable {
  readonly characters: readonly string[];
  /** `[states, characters]`: the state behind a character, -1 where none may follow. */
  readonly next: Int32Array;
  /** `[states]`: 1 where a string may end. */
  readonly accepts: Uint8Array;
}

/** Cells of the table that may be looked at to join states: 0.3 s. A table that wants more stays as it is. */
const mostLooks = 2 ** 27;

/**
 * The same strings with as few states as can be: states are told apart by whether they accept, then by the parts to which their
 * characters lead, until a round tells no more apart.
 *
 * @see Moore, Gedanken-experiments on sequential machines (Automata Studies, 1956)
 */
export function withEqualStatesJoined(table: StateTable): StateTable {
  const { characters, next, accepts } = table;
  const states = accepts.length;
  const width = characters.length;
  let parts: Parts = { of: Int32Array.from(accepts), count: 0 };
  for (let looks = 0; ; looks += next.length) {
    if (looks > mostLooks) return table;
    const finer = toldApart(table, parts.of);
    if (finer.count === parts.count) break;
    parts = finer;
  }
  const joined = {
    characters,
    next: new Int32Array(parts.count * width),
    accepts: new Uint8Array(parts.count),
  };
  for (let state = 0; state < states; state++) {
    const part = parts.of[state]!;
    joined.accepts[part] = accepts[state]!;
    for (let c = 0; c < width; c++) {
      const to = next[state * width + c]!;
      joined.next[part * width + c] = to < 0 ? -1 : parts.of[to]!;
    }
  }
  return joined;
}

/** By state the number of its part; parts are numbered as they are met, so that the start's is 0. */
interface Parts {
  readonly of: Int32Array;
  readonly count: number;
}

function toldApart({ next, accepts, characters }: StateTable, before: Int32Array): Parts {
  const states = accepts.length;
  const width = characters.length;
  const partAfter = (state: number, c: number) => {
    const to = next[state * width + c]!;
    return to < 0 ? -1 : before[to]!;
  };
  const isSame = (a: number, b: number) => {
    if (before[a] !== before[b]) return false;
    for (let c = 0; c < width; c++) if (partAfter(a, c) !== partAfter(b, c)) return false;
    return true;
  };
  // Open addressing: by hash the first state of a part, plus one.
  const mask = 2 ** Math.ceil(Math.log2(2 * states + 1)) - 1;
  const firsts = new Int32Array(mask + 1);
  const of = new Int32Array(states);
  let count = 0;
  for (let state = 0; state < states; state++) {
    let hash = before[state]!;
    for (let c = 0; c < width; c++) hash = Math.imul(hash, 0x01000193) ^ partAfter(state, c);
    let place = mixed(hash) & mask;
    while (firsts[place] !== 0 && !isSame(firsts[place]! - 1, state)) place = (place + 1) & mask;
    if (firsts[place] === 0) {
      firsts[place] = state + 1;
      of[state] = count++;
    } else of[state] = of[firsts[place]! - 1]!;
  }
  return { of, count };
}

/** Spreads a hash over all its bits (the end of MurmurHash3). */
export function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
