import { type Automaton, type FormatKind, matches } from "../format.ts";

/** Builds a format of a kind; `files` are what it may open. */
export async function built(
  kind: FormatKind,
  argument?: string,
  files: Readonly<Record<string, string>> = {},
): Promise<Automaton> {
  return kind.build(argument, async (file) => {
    const text = files[file];
    if (text === undefined) throw new Error("no such file");
    return text;
  });
}

/** The strings among these that an automaton accepts. */
export function accepted(automaton: Automaton, texts: readonly string[]): string[] {
  return texts.filter((text) => matches(automaton, text));
}

/** All strings of an automaton up to a length, for checking small ones in full. */
export function language(automaton: Automaton, longest: number): string[] {
  const found: string[] = [];
  const visit = (state: number, text: string) => {
    if (automaton.accepts(state)) found.push(text);
    if (text.length === longest) return;
    for (const character of automaton.characters) {
      const next = automaton.next(state, character);
      if (next !== undefined) visit(next, text + character);
    }
  };
  visit(automaton.start, "");
  return found;
}

/** All states that strings lead to. */
export function statesOf(automaton: Automaton): number[] {
  const states = new Set([automaton.start]);
  for (const state of states) {
    for (const character of automaton.characters) {
      const next = automaton.next(state, character);
      if (next !== undefined) states.add(next);
    }
  }
  return [...states];
}
