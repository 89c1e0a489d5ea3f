import type { AST } from "@eslint-community/regexpp";
import { askable } from "./characters.ts";
import { type Automaton, FormatError } from "./format.ts";
import { numbered } from "./numbered.ts";

/** With its repetitions written out a pattern may have so many characters. */
const mostPositions = 1000;

/**
 * The strings that a regular expression (JavaScript's syntax) matches from end to end. It may hold characters, sets
 * as [1-9], [^0], \d and the dot, groups, alternatives and repetitions; ^ at its start and $ at its end change
 * nothing. Of sets only the characters that a format may ask for count.
 *
 * Glushkov's automaton: a state is the set of the places in the pattern that may just have been read, so every
 * step takes bounded time, whatever the pattern.
 *
 * @throws FormatError where the pattern is no regular expression, cannot be read, or holds what is no regular
 * language or not supported: lookarounds, \b, backreferences
 * @see Glushkov, The abstract theory of automata (Russian Mathematical Surveys 16, 1961)
 */
export async function regularLanguage(pattern: string): Promise<Automaton> {
  const builder = new GlushkovBuilder(pattern);
  const { nullable, first, last } = builder.whole(await parsed(pattern));
  const { readAt, followedBy } = builder;
  const ends = new Set(last);
  return numbered<readonly number[] | undefined>({
    characters: new Set(readAt.flatMap((characters) => [...characters])),
    start: undefined,
    next(state, character) {
      const candidates =
        state === undefined ? first : state.flatMap((position) => [...followedBy[position]!]);
      const reached = [...new Set(candidates)].filter((position) => readAt[position]!.has(character));
      return reached.length === 0 ? undefined : reached.sort((a, b) => a - b);
    },
    accepts: (state) => (state === undefined ? nullable : state.some((position) => ends.has(position))),
    key: (state) => (state === undefined ? "start" : state.join()),
  });
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
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const nothing: Part = { nullable: true, first: [], last: [] };

class GlushkovBuilder {
  /** By position the characters that are read there. */
  readonly readAt: ReadonlySet<string>[] = [];
  /** By position the positions that may come next. */
  readonly followedBy: Set<number>[] = [];
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
    if (this.readAt.length === mostPositions) {
      throw this.#error(`it has more than ${mostPositions} characters when its repetitions are written out`);
    }
    const position = this.readAt.push(characters) - 1;
    this.followedBy.push(new Set());
    return { nullable: false, first: [position], last: [position] };
  }

  #then(a: Part, b: Part): Part {
    for (const position of a.last) for (const next of b.first) this.followedBy[position]!.add(next);
    return {
      nullable: a.nullable && b.nullable,
      first: a.nullable ? [...a.first, ...b.first] : a.first,
      last: b.nullable ? [...a.last, ...b.last] : b.last,
    };
  }

  #either(parts: readonly Part[]): Part {
    return {
      nullable: parts.some(({ nullable }) => nullable),
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
    };
  }

  /** `a{2,4}` as `aa(a(a)?)?`, `a{2,}` as `aa+`. Every copy has positions of its own. */
  #repeated({ element, min, max }: AST.Quantifier): Part {
    let part = nothing;
    if (max === 0) return part;
    for (let copy = 1; copy < min; copy++) {
      const next = this.#element(element);
      if (next.first.length === 0) return nothing;
      part = this.#then(part, next);
    }
    const last = this.#element(element);
    if (last.first.length === 0) return nothing;
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
