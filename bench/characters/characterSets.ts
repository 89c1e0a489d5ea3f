/** Lines with letters, signs and other scripts' digits, of writers whom no network that ships has seen. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { Random } from "@numera/random";
import {
  PenBank,
  parsePenCharacters,
  readIdxDataset,
  STRING_PRESETS,
  StringSynthesis,
} from "@numera/trainer";
import { type DrawnKind, drawPenWriting } from "@numera/trainer/drawings";
import { developmentData, loadDigitBank, loadMnist, loadPens } from "@numera/trainer/node";
import type { DrawnImage } from "../strings/sets/stringSet.ts";
import { composeWriting } from "./composeWriting.ts";
import { pasteScans, type Scans, scansOf } from "./scannedCodes.ts";

/** Whoever changes it makes other images. */
const SEED = 20_261_201;

export interface CharacterSet {
  readonly name: string;
  readonly about: string;
  readonly count: number;
  /** By what a line is read besides digits alone. */
  readonly format: (text: string) => string;
  /** How what is read is compared: as written, by the number meant, or by its digits. */
  readonly compared: "text" | "value" | "digits";
  /** Draws image number i; undefined where what it is drawn of is not at hand. */
  readonly prepare: () => Promise<((i: number) => DrawnImage) | undefined>;
}

const CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const pictureOf = (text: string) =>
  `code:${[...text].map((c) => (CAPITALS.includes(c) ? "L" : "D")).join("")}`;

/** 5 to 7 capitals and digits, at least one of each. */
function drawCode(random: Random): string {
  for (;;) {
    const length = 5 + random.integer(3);
    const text = Array.from({ length }, () =>
      random.uniform() < 0.5 ? CAPITALS[random.integer(26)]! : String(random.integer(10)),
    ).join("");
    if (/[A-Z]/.test(text) && /[0-9]/.test(text)) return text;
  }
}

async function textOf(...path: string[]): Promise<string | undefined> {
  const bytes = await readFile(join(developmentData(), ...path)).catch(() => undefined);
  return bytes && (await promisify(gunzip)(bytes)).toString("utf8");
}

/** The image with its text, and the digits of that alone. */
function labeled({ image, text }: DrawnKind, format: (text: string) => string): DrawnImage {
  return { image, label: text.replace(/[^0-9]/g, ""), written: { text, format: format(text) } };
}

/** Both banks of writers held out: UNIPEN's, and Chars74K's. */
async function penBanks(): Promise<PenBank[] | undefined> {
  const [unipen, chars74k] = [await loadPens("test"), await textOf("letters", "chars74k-hnd.ndjson.gz")];
  return unipen && chars74k ? [unipen, PenBank.of(parsePenCharacters(chars74k))] : undefined;
}

async function scans(
  folder: string,
  name: string,
  textOf: (label: number) => string | undefined,
): Promise<Scans | undefined> {
  const parts = ["images-idx3-ubyte.gz", "labels-idx1-ubyte.gz"].map((end) =>
    join(developmentData(), folder, `${name}-${end}`),
  );
  const files = await Promise.all(parts.map((path) => readFile(path))).catch(() => undefined);
  if (files === undefined) return undefined;
  const classes = Array.from({ length: 256 }, (_, label) => String(label));
  return scansOf(
    await readIdxDataset(files[0]!, files[1]!, { name, images: parts[0]!, labels: parts[1]!, classes }),
    textOf,
  );
}

const penned = (
  name: string,
  about: string,
  text: (random: Random) => string,
  format = pictureOf,
): CharacterSet => ({
  name,
  about: `${about}, half in UNIPEN's writers held out, half in Chars74K's`,
  count: 500,
  format,
  compared: "text",
  async prepare() {
    const banks = await penBanks();
    return (
      banks &&
      ((i) => {
        const random = new Random(SEED).at(name, i);
        const bank = banks[i % 2]!;
        const writing = composeWriting(
          random,
          text(random),
          bank,
          bank.writers[random.integer(bank.writers.length)]!,
        );
        return labeled(drawPenWriting(random, writing), format);
      })
    );
  },
});

/** Our own real-looking values, by MNIST's test writers and UNIPEN's held out. */
const values = (shape: "decimal" | "fraction" | "signed" | "money", format: string): CharacterSet => ({
  name: `${shape}s`,
  about: "drawn as training's strings are, by writers held out; compared by the number that is meant",
  count: 300,
  format: () => format,
  compared: "value",
  async prepare() {
    const pens = await loadPens("test");
    if (pens === undefined) return undefined;
    const { bank } = await loadDigitBank({ split: "test" });
    const preset = STRING_PRESETS["test-characters"];
    const none = Object.fromEntries(Object.keys(preset.labels).map((name) => [name, 0]));
    const settings = { ...preset, height: 64, maxWidth: 640, labels: { ...none, [shape]: 1 } as never };
    const synthesis = new StringSynthesis({ bank, pens, settings, seed: SEED });
    return (i) => {
      const { image, text } = synthesis.draw(i);
      return labeled({ image, text: text.replaceAll(" ", "").replaceAll("\u2064", " ") }, () => format);
    };
  },
});

const writings = (name: "strings" | "words", count: number, format: string): CharacterSet => ({
  name: `unipen-${name}`,
  about: "real pen-written fields, drawn with any pen on any paper",
  count,
  format: () => format,
  compared: "text",
  async prepare() {
    const lines = await textOf("letters", `unipen-${name}.ndjson.gz`);
    const all = lines === undefined ? undefined : parsePenCharacters(lines, { doubtful: true });
    return (
      all &&
      ((i) => {
        return labeled(
          drawPenWriting(new Random(SEED).at(name, i), all[Math.floor((i * all.length) / count)]!),
          () => format,
        );
      })
    );
  },
});

/** Three to eight digits of one script, whoever wrote them, pasted side by side. */
const script = (name: string, file: string): CharacterSet => ({
  name: `script-${name}`,
  about: `scanned ${name} digits, pasted side by side`,
  count: 150,
  format: () => "alphanumeric",
  compared: "text",
  async prepare() {
    const digits = await scans("digits", file, (label) => (label < 10 ? String(label) : undefined));
    return (
      digits &&
      ((i) => {
        const random = new Random(SEED).at(name, i);
        const text = Array.from({ length: 3 + random.integer(6) }, () => random.integer(10)).join("");
        return { image: pasteScans(random, text, digits), label: "" };
      })
    );
  },
});

export const CHARACTER_SETS: readonly CharacterSet[] = [
  penned("codes-pen", "codes of 5 to 7 capitals and digits", drawCode),
  {
    name: "codes-scan",
    about: "the same of scanned characters: EMNIST's capitals, MNIST's test digits",
    count: 500,
    format: pictureOf,
    compared: "text",
    async prepare() {
      const capitals = await scans("letters", "emnist-letters-train", (label) =>
        label >= 65 && label <= 90 ? String.fromCharCode(label) : undefined,
      );
      if (capitals === undefined) return undefined;
      const all = new Map([...capitals, ...scansOf(await loadMnist({ split: "test" }), String)]);
      return (i) => {
        const random = new Random(SEED).at("codes-scan", i);
        const text = drawCode(random);
        return labeled({ image: pasteScans(random, text, all), text }, pictureOf);
      };
    },
  },
  penned("capitals", "a capital alone", (random) => CAPITALS[random.integer(26)]!),
  values("decimal", "decimal"),
  values("signed", "decimal"),
  values("fraction", "fraction"),
  values("money", "money"),
  writings("strings", 929, "alphanumeric"),
  writings("words", 500, "letters"),
  script("devanagari", "dhcd-digits-train"),
  script("arabic", "madbase-train"),
  script("farsi", "hoda-remaining"),
  script("bangla", "cmaterdb-bangla-testing"),
  script("telugu", "cmaterdb-telugu-testing"),
  script("kannada", "kannada-sheets-train"),
  script("thai", "thai-train"),
];
