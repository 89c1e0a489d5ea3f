import type { AST } from "@eslint-community/regexpp";
import { mostPatternCharacters, mostPatternPositions, mostPatternStates } from "../limits.ts";
import { askable } from "./characters.ts";
import { type Automaton, FormatError } from "./format.ts";
import { tabulated } from "./tabulated.ts";

/** A set of positions, by bits. */
type Positions = Uint32Array;
const words = Math.ceil(mostPatternPositions / 32);

/**
 * The strings that a regular expression (JavaScript's syntax) matches from end to end. It may hold characters, sets
 * as [1-9], [^0], \d and the dot, groups, alternatives and repetitions; ^ at its start and $ at its end change
 * nothing. Of sets only the characters that a format may ask for count.
 *
 * Glushkov's automaton: a state is the set of the places in the pattern that may just have been read; all sets that can come
 * about are worked out here.
 *
 * @throws FormatError where the pattern is no regular expression, cannot be read, holds what is no regular
 * language or not supported (lookarounds, \b, backreferences), or is too large
 * @see Glushkov, The abstract theory of automata (Russian Mathematical Surveys 16, 1961)
 */
export async function regularLanguage(pattern: string): Promise<Automaton> {
  if (pattern.length > mostPatternCharacters) {
    throw new FormatError(
      "too-large-format",
      `regex: the pattern has ${pattern.length} characters; write it with ${mostPatternCharacters} at most`,
    );
  }
  const builder = new GlushkovBuilder(pattern);
  const { nullable, first, last } = builder.whole(await parsed(pattern));
  const { readAt } = builder;
  const characters = new Set(readAt.flatMap((characters) => [...characters]));
  const positionsOf = new Map([...characters].map((character) => [character, noPositions()]));
  for (const [position, characters] of readAt.entries()) {
    for (const character of characters) add(positionsOf.get(character)!, position);
  }
  // What may come after a state is the same for all its characters, which are asked for one after the other.
  let asked: Positions | undefined;
  let candidates = first;
  const automaton = {
    characters,
    start: undefined,
    next(state: Positions | undefined, character: string) {
      if (state !== asked) candidates = builder.following(state!);
      asked = state;
      return intersection(candidates, positionsOf.get(character)!);
    },
    accepts: (state: Positions | undefined) =>
      state === undefined ? nullable : intersection(state, last) !== undefined,
    key: (state: Positions | undefined) =>
      state === undefined ? "start" : String.fromCharCode(...new Uint16Array(state.buffer)),
  };
  return tabulated<Positions | undefined>(`regex: "${pattern}"`, automaton, mostPatternStates);
}

function noPositions(): Positions {
  return new Uint32Array(words);
}

function add(positions: Positions, position: number): void {
  positions[position >> 5]! |= 1 << (position & 31);
}

function union(a: Positions, b: Positions): Positions {
  return a.map((word, i) => word | b[i]!);
}

/** Undefined where there is none. */
function intersection(a: Positions, b: Positions): Positions | undefined {
  const both = a.map((word, i) => word & b[i]!);
  return isEmpty(both) ? undefined : both;
}

function isEmpty(positions: Positions): boolean {
  return positions.every((word) => word === 0);
}

function* each(positions: Positions): Generator<number> {
  for (let i = 0; i < words; i++) {
    for (let rest = positions[i]!; rest !== 0; rest &= rest - 1) yield 32 * i + 31 - Math.clz32(rest & -rest);
  }
}

async function parsed(pattern: string): Promise<AST.Pattern> {
  // A sixth of what the Studio would load to read; few formats need it.
  const { RegExpParser } = await import("@eslint-community/regexpp");
  try {
    return new RegExpParser().parsePattern(pattern);
  } catch (cause) {
    throw unusable(
      pattern,
      cause instanceof Error ? cause.message.replace(/^.*: /, "") : String(cause),
      cause,
    );
  }
}

function unusable(pattern: string, why: string, cause?: unknown): FormatError {
  return new FormatError("invalid-format", `regex: "${pattern}" cannot be used: ${why}`, { cause });
}

/** A part of a pattern: whether it matches nothing, and the positions that may be read first and last in it. */
interface Part {
  readonly nullable: boolean;
  readonly first: Positions;
  readonly last: Positions;
}

const nothing: Part = { nullable: true, first: noPositions(), last: noPositions() };

class GlushkovBuilder {
  /** By position the characters that are read there. */
  readonly readAt: ReadonlySet<string>[] = [];
  /** By position the positions that may come next. */
  readonly #followedBy: Positions[] = [];
  readonly #pattern: string;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  whole(tree: AST.Pattern): Part {
    return this.#either(
      tree.alternatives.map(({ elements }) => {
        const from = isEdge(elements[0], "start") ? 1 : 0;
        const to = elements.length - (isEdge(elements.at(-1), "end") ? 1 : 0);
        return this.#sequence(elements.slice(from, to));
      }),
    );
  }

  /** The positions that may come after any of these. */
  following(positions: Positions): Positions {
    const all = noPositions();
    for (const position of each(positions)) {
      const next = this.#followedBy[position]!;
      for (let i = 0; i < words; i++) all[i]! |= next[i]!;
    }
    return all;
  }

  #sequence(elements: readonly AST.Element[]): Part {
    return elements.map((element) => this.#element(element)).reduce((a, b) => this.#then(a, b), nothing);
  }

  #element(element: AST.Element): Part {
    switch (element.type) {
      case "Character":
      case "CharacterSet":
      case "CharacterClass":
        return this.#set(element.raw);
      case "Group":
      case "CapturingGroup":
        if (element.type === "Group" && element.modifiers !== null) {
          throw this.#error(`the modifier ${element.modifiers.raw} is not supported`);
        }
        return this.#either(element.alternatives.map(({ elements }) => this.#sequence(elements)));
      case "Quantifier":
        return this.#repeated(element);
      case "Backreference":
        throw this.#error(`the backreference ${element.raw} is not supported`);
      case "Assertion":
        throw this.#error(
          element.kind === "start" || element.kind === "end"
            ? `${element.raw} may stand at the pattern's ${element.kind} only`
            : `the ${element.kind === "word" ? "word boundary" : element.kind} ${element.raw} is not supported`,
        );
      default:
        throw this.#error(`${element.raw} is not supported`);
    }
  }

  #set(raw: string): Part {
    const one = new RegExp(`^${raw}$`);
    const characters = new Set([...askable].filter((character) => one.test(character)));
    if (characters.size === 0) {
      throw this.#error(`${raw} can never be read; a format may ask for ${[...askable].join(" ")}`);
    }
    if (this.readAt.length === mostPatternPositions) {
      throw new FormatError(
        "too-large-format",
        `regex: "${this.#pattern}" has more than ${mostPatternPositions} characters when its repetitions are written out; ` +
          "repeat less, or write * for any number",
      );
    }
    const position = this.readAt.push(characters) - 1;
    this.#followedBy.push(noPositions());
    const here = noPositions();
    add(here, position);
    return { nullable: false, first: here, last: here };
  }

  #then(a: Part, b: Part): Part {
    for (const position of each(a.last)) {
      const next = this.#followedBy[position]!;
      for (let i = 0; i < words; i++) next[i]! |= b.first[i]!;
    }
    return {
      nullable: a.nullable && b.nullable,
      first: a.nullable ? union(a.first, b.first) : a.first,
      last: b.nullable ? union(a.last, b.last) : b.last,
    };
  }

  #either(parts: readonly Part[]): Part {
    return {
      nullable: parts.some(({ nullable }) => nullable),
      first: parts.map(({ first }) => first).reduce(union, noPositions()),
      last: parts.map(({ last }) => last).reduce(union, noPositions()),
    };
  }

  /** `a{2,4}` as `aa(a(a)?)?`, `a{2,}` as `aa+`. Every copy has positions of its own. */
  #repeated({ element, min, max }: AST.Quantifier): Part {
    let part = nothing;
    if (max === 0) return part;
    for (let copy = 1; copy < min; copy++) {
      const next = this.#element(element);
      if (isEmpty(next.first)) return nothing;
      part = this.#then(part, next);
    }
    const last = this.#element(element);
    if (isEmpty(last.first)) return nothing;
    if (max === Number.POSITIVE_INFINITY) {
      this.#then(last, last);
      return this.#then(part, min === 0 ? { ...last, nullable: true } : last);
    }
    let optional = nothing;
    for (let copy = Math.max(1, min); copy < max; copy++) {
      optional = { ...this.#then(this.#element(element), optional), nullable: true };
    }
    const end = this.#then(last, optional);
    return this.#then(part, min === 0 ? { ...end, nullable: true } : end);
  }

  #error(why: string): FormatError {
    return unusable(this.#pattern, why);
  }
}

function isEdge(element: AST.Element | undefined, kind: "start" | "end"): boolean {
  return element?.type === "Assertion" && element.kind === kind;
}
