import { type Format, type Hypothesis, latticeSearch, matches } from "@numera/decoder";
import { logOdds } from "../../confidence/logOdds.ts";
import type { CharacterClassifier } from "../../models/characterClassifier.ts";
import { identityOf } from "../../models/identityOf.ts";
import type { LineRecognizer } from "../../models/lineRecognizer.ts";
import { type LineLattice, latticesOf } from "../lattice/latticesOf.ts";
import { decodedLine, networkStrings, type ReadStrings } from "../line/decodeLine.ts";
import {
  likelyStrings,
  logProbabilityOf,
  type RecognizedLine,
  recognizeLine,
  unbound,
} from "../line/recognizeLine.ts";
import type { LineReader } from "../lineReader.ts";
import { fuse, isUndisputed } from "./fuse.ts";
import { type ShownMark, secondOpinion, showMarks } from "./secondReader.ts";

/** From so many frames with tall signs on, one stands there. The lattice knows neither them nor letters: it reads "$" as 5 and "/" as 1. */
const signSeen = 0.5;
/** A format with such is the network's own: the lattice takes them for digits. */
const beyondLattice = /[\p{L}%&@€£₹¥ ]/u;
/** Log-odds of the network's first string between which the marks are shown to the classifier too: nobody doubts, or believes, others. */
const asked = [-3, 6] as const;
/** So many strings of each reader are weighed. */
const strings = 8;

/** A line as both readers see it. Plain data. */
export interface FusedLine {
  readonly network: RecognizedLine;
  /** The network's strings of the format, most probable first. */
  readonly found: readonly Hypothesis[];
  /** Undefined where no lattice could change the network's first string, or signs as tall as digits stand on the line. */
  readonly lattice: LineLattice | undefined;
  /** The line's marks as the classifier of single digits sees them; none where it is not asked. */
  readonly marks: readonly ShownMark[];
}

/**
 * A line network and a lattice of cut digits, each asked for its most probable strings, and both for what they think of the
 * other's. Lines whose first string no lattice could change, or on which the network sees signs as
 * tall as digits, are its own.
 */
export function fusedReader(line: LineRecognizer, digits: CharacterClassifier): LineReader<FusedLine> {
  return {
    strategy: "fused",
    models: [identityOf(line), identityOf(digits)],
    characters: line.alphabet,
    cropHeight: line.height,
    async recognize(page, inputs, format) {
      const recognized: Omit<FusedLine, "lattice" | "marks">[] = [];
      // One after the other: a session computes one thing at a time.
      for (const { crop } of inputs) {
        const network = await recognizeLine(line, crop!, format);
        recognized.push({ network, found: likelyStrings(network, { format, alternatives: strings }) });
      }
      const isBeyond =
        format !== undefined && [...format.characters].some((character) => beyondLattice.test(character));
      const isOwn = recognized.map(
        ({ network: { tallSigns, letters }, found }) =>
          isBeyond || tallSigns >= signSeen || (letters?.named.length ?? 0) > 0 || isUndisputed(found),
      );
      const doubtful = inputs.flatMap(({ line }, i) => (isOwn[i] ? [] : [line]));
      const found = await latticesOf(digits, doubtful, page);
      const lattices = isOwn.map((own) => (own ? undefined : found.shift()!));
      const isShown = recognized.map(({ found: [best] }) => best !== undefined && isAsked(best));
      const shown = await showMarks(
        digits,
        inputs.flatMap(({ line }, i) => (isShown[i] ? [{ line, lattice: lattices[i] }] : [])),
        page,
      );
      return recognized.map((known, i) => ({
        ...known,
        lattice: lattices[i],
        marks: isShown[i] ? shown.shift()! : [],
      }));
    },
    viewsOf: ({ network }) => network.views,
    decode({ network, found, lattice, marks }, format) {
      const read =
        lattice === undefined
          ? networkStrings(network, found, format)
          : weighed(network, found, lattice, format);
      const decoded = decodedLine(network, read);
      return (
        decoded && { ...decoded, secondReader: secondOpinion(marks, decoded.characters, digits.classes) }
      );
    },
  };
}

function isAsked({ logProbability }: Hypothesis): boolean {
  const odds = logOdds(Math.exp(logProbability));
  return odds >= asked[0] && odds <= asked[1];
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
