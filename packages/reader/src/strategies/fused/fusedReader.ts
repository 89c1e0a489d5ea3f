import type { Hypothesis } from "@numera/decoder";
import { type Format, latticeSearch, matches } from "@numera/decoder";
import type { DigitClassifier } from "../../models/classifier.ts";
import type { LineRecognizer } from "../../models/lineRecognizer.ts";
import { type LineLattice, latticesOf } from "../lattice/latticesOf.ts";
import { paperImage } from "../line/lineNetworkReader.ts";
import {
  findingOf,
  likelyStrings,
  logProbabilityOf,
  networkStrings,
  type ReadStrings,
  type RecognizedLine,
  recognizeLine,
  unbound,
} from "../line/readNetworkLine.ts";
import type { LineFinding, LineReader } from "../lineReader.ts";
import { fuse, isUndisputed } from "./fuse.ts";

/** From so many frames with tall signs on, one stands there. The lattice knows none: it reads "$" as 5 and "/" as 1. */
const signSeen = 0.5;
/** So many strings of each reader are weighed. */
const strings = 8;

/**
 * A line network and a lattice of cut digits, each asked for its most probable strings, and both for what they think of the
 * other's. Lines whose first string no lattice could change, or on which the network sees signs as
 * tall as digits, are its own.
 */
export function fusedReader(line: LineRecognizer, digits: DigitClassifier): LineReader {
  const strategy = "fused";
  return {
    strategy,
    name: `${line.name} + ${digits.name}`,
    async read(page, format) {
      const image = paperImage(page);
      const recognized: { line: RecognizedLine; found: Hypothesis[] }[] = [];
      for (const { glyphs } of page.lines) {
        const marks = glyphs.map(({ box }) => box);
        const known = await recognizeLine(line, image, marks, format);
        recognized.push({
          line: known,
          found: likelyStrings(known, { format, alternatives: strings }),
        });
      }
      const isOwn = recognized.map(
        ({ line: { tallSigns }, found }) => tallSigns >= signSeen || isUndisputed(found),
      );
      const doubtful = page.lines.filter((_, i) => !isOwn[i]);
      const lattices = await latticesOf(digits, doubtful, page);
      return recognized.map(({ line, found }, i): LineFinding | undefined => {
        const read = isOwn[i]
          ? networkStrings(line, found, format)
          : weighed(line, found, lattices.shift()!, format);
        const finding = findingOf(line, read);
        return finding && { strategy, ...finding };
      });
    },
  };
}

/** The strings of both readers, each with its share of all of them. */
function weighed(
  line: RecognizedLine,
  found: readonly Hypothesis[],
  lattice: LineLattice,
  format: Format | undefined,
): ReadStrings {
  const known = new Map(found.map(({ text, logProbability }) => [text, logProbability]));
  const freeLine = unbound(line);
  const free = format ? likelyStrings(freeLine, { alternatives: strings }) : [];
  const texts = new Set([...known.keys(), ...free.map(({ text }) => text)]);
  // A format with separators: the lattice would leave them out.
  const onlyDigits =
    format === undefined || [...format.characters].every((c) => lattice.characters.includes(c));
  if (onlyDigits) {
    for (const { text } of latticeSearch(lattice, { format, alternatives: strings })) texts.add(text);
  }
  const [{ characters }] = line.views;
  const logProbability = (labels: readonly number[], text: string) =>
    known.get(text) ?? logProbabilityOf(line, labels);
  const all = fuse(texts, { characters, logProbability }, lattice);
  if (format === undefined) return { allowed: all, free: all[0], validProbability: undefined };
  const allowed = all.filter(({ text }) => matches(format, text));
  const validProbability = allowed.reduce((sum, found) => sum + Math.exp(found.logProbability), 0);
  const freely = (labels: readonly number[]) => logProbabilityOf(freeLine, labels);
  return { allowed, free: fuse(texts, { characters, logProbability: freely }, lattice)[0], validProbability };
}
