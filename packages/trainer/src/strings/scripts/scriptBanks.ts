import type { Script } from "@numera/decoder";
import type { Random } from "@numera/random";
import { GlyphBank, type GlyphColumns } from "../bank/glyphBank.ts";
import { pick } from "../draws.ts";

/** The digits of scripts besides Latin: of each, a bank for every source. */
export type ScriptBanks = Readonly<Partial<Record<Script, readonly GlyphBank[]>>>;

/** The same as plain arrays, for threads. */
export type ScriptColumns = Readonly<Partial<Record<Script, readonly GlyphColumns[]>>>;

/** A script by lot, each as likely, and one of its banks. @throws RangeError where there is none */
export function drawScript(
  random: Random,
  banks: ScriptBanks,
): { readonly script: Script; readonly bank: GlyphBank } {
  const script = pick(random, Object.keys(banks) as Script[]);
  return { script, bank: pick(random, banks[script]!) };
}

export function columnsOf(banks: ScriptBanks): ScriptColumns {
  return mapped(banks, ({ columns }) => columns);
}

export function banksOf(columns: ScriptColumns): ScriptBanks {
  return mapped(columns, (bank) => new GlyphBank(bank));
}

function mapped<From, To>(
  of: Readonly<Partial<Record<Script, readonly From[]>>>,
  change: (from: From) => To,
): Readonly<Partial<Record<Script, readonly To[]>>> {
  const entries = Object.entries(of).map(([script, list]) => [script, list.map(change)] as const);
  return Object.fromEntries(entries);
}
