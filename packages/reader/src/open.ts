import type { Calibration, ModelKind } from "@numera/contract";
import { type AlphabetName, type Format, parseFormat } from "@numera/decoder";
import { acceptThreshold } from "./confidence/acceptThreshold.ts";
import { isCalibrationOf } from "./confidence/calibration.ts";
import { parseCalibration } from "./confidence/parseCalibration.ts";
import { wrongKind } from "./models/describeModel.ts";
import type { Model } from "./models/model.ts";
import { createReader, type Reader } from "./read.ts";
import { ReaderError } from "./readerError.ts";
import type { LineReader } from "./strategies/lineReader.ts";
import { type ModelsByKind, type Strategy, strategies } from "./strategies/strategies.ts";

/** Where models and what belongs to them come from: a folder, a web server, a browser's storage. */
export interface ModelStore {
  /** A model by its name, opened. @throws ReaderError `unknown-model`, `invalid-model` */
  model(name: string): Promise<Model>;
  /** The JSON of the calibration that lies beside a model for a strategy, and its name; undefined where there is none. */
  calibration(
    model: string,
    strategy: Strategy,
  ): Promise<{ readonly file: string; readonly text: string } | undefined>;
  /** The text of a file that a format names. */
  text(file: string): Promise<string>;
}

/** How numbers are to be read, in words and numbers alone, so that a worker can be told. */
export interface ReaderChoice {
  /** Default: `fused`, which reads best; `contour` for a model of single characters. */
  readonly strategy?: Strategy | undefined;
  /** A model by its name. Default: what the strategy and the format need. Of the two that `fused` asks, it is the one of its kind. */
  readonly model?: string | undefined;
  /** What every line must hold, e.g. "length:5" or "date". Default: any characters of the alphabet. */
  readonly format?: string | undefined;
  /** What may be read where there is no format, which says so itself. Default: digits. */
  readonly alphabet?: AlphabetName | undefined;
  /**
   * A line is `sure` when its confidence is at least this (0..1). Default: what `maxError` says, or `defaultMaxError` as far as the
   * calibration promises it; 0.5 without a calibration.
   */
  readonly threshold?: number | undefined;
  /** The highest tolerated error rate (0..1) among `sure` lines: the calibration tells the threshold. */
  readonly maxError?: number | undefined;
  /** Seconds that reading an image may take. Default 20. */
  readonly timeLimit?: number | undefined;
  /** Whether the calibration that lies beside the model is used. Default true. */
  readonly calibrated?: boolean | undefined;
}

/** The models that are asked where none is named. */
const defaultModels: Readonly<Record<ModelKind, string>> = { image: "seed-cnn", line: "line" };
/**
 * That of lines where a format asks for what `line` does not name (letters, currencies, percent, the room before a fraction), and of
 * decimals, whose plus it lacks, and of which it reads fewer (`docs/characters.md`).
 */
const modelOfCharacters = "line-characters";
const beyondLine = /[\p{L}%€£₹¥° ]/u;

function modelsFor(format: Format | undefined): Readonly<Record<ModelKind, string>> {
  const isBeyond =
    format !== undefined &&
    (/^decimal\b/.test(format.name) ||
      [...format.characters].some((character) => beyondLine.test(character)));
  return isBeyond ? { ...defaultModels, line: modelOfCharacters } : defaultModels;
}

/**
 * A reader by names: models, strategy, calibration, format and threshold. The calibration is the one that lies beside the
 * model.
 *
 * @throws FormatError where there is no such format
 * @throws ReaderError where there is no such model, it does not fit the strategy, the calibration is another model's, or does
 * not promise `maxError`
 */
export async function openReader(store: ModelStore, choice: ReaderChoice = {}): Promise<Reader> {
  const formatName = choice.format ?? (choice.alphabet === "digits" ? undefined : choice.alphabet);
  const format = formatName === undefined ? undefined : await openFormat(store, formatName);
  const { lineReader, named } = await openLineReader(store, choice, modelsFor(format));
  const calibration =
    choice.calibrated === false ? undefined : await openCalibration(store, lineReader, named);
  return createReader({
    lineReader,
    format,
    calibration,
    threshold: thresholdOf(choice, calibration, named),
    timeLimit: choice.timeLimit,
  });
}

/** A format by its name; files that it names come from the store. */
export function openFormat(store: Pick<ModelStore, "text">, name: string): Promise<Format> {
  return parseFormat(name, (file) => store.text(file));
}

interface OpenedStrategy {
  readonly lineReader: LineReader;
  /** The name of the model that the calibration lies beside. */
  readonly named: string;
}

/**
 * A strategy by its name, with the models that it asks.
 * @throws ReaderError as `openReader` does
 */
async function openLineReader(
  store: ModelStore,
  { strategy, model }: Pick<ReaderChoice, "strategy" | "model">,
  usual: Readonly<Record<ModelKind, string>>,
): Promise<OpenedStrategy> {
  const chosen = model === undefined ? undefined : await store.model(model);
  const name = strategy ?? (chosen?.kind === "image" ? "contour" : "fused");
  const { asks, reader } = strategies[name];
  if (chosen !== undefined && !(asks as readonly ModelKind[]).includes(chosen.kind)) {
    throw new ReaderError("wrong-model-kind", wrongKind(model!, chosen.kind));
  }
  const models: Partial<Record<ModelKind, Model>> = {};
  for (const kind of asks) models[kind] = chosen?.kind === kind ? chosen : await store.model(usual[kind]);
  const named = model ?? usual[asks[0]!];
  return { lineReader: reader(models as unknown as ModelsByKind), named };
}

async function openCalibration(
  store: ModelStore,
  lineReader: LineReader,
  named: string,
): Promise<Calibration | undefined> {
  const strategy = lineReader.strategy as Strategy;
  const found = await store.calibration(named, strategy);
  if (found === undefined) return undefined;
  const calibration = parseCalibration(found.text, found.file);
  // One that lies there for another strategy does not disturb.
  if (calibration.strategy !== strategy) return undefined;
  if (isCalibrationOf(calibration, lineReader)) return calibration;
  const now = lineReader.models.map(({ id }) => id).join(" and ");
  throw new ReaderError(
    "foreign-calibration",
    `"${found.file}" was made with other files than those of ${now} that are there now; calibrate anew, or remove it`,
    { model: named },
  );
}

function thresholdOf(
  { threshold, maxError }: ReaderChoice,
  calibration: Calibration | undefined,
  model: string,
): number | undefined {
  if (threshold !== undefined || maxError === undefined) return threshold;
  if (calibration !== undefined) return acceptThreshold(calibration, maxError);
  throw new ReaderError(
    "missing-calibration",
    `an error of at most ${Number((100 * maxError).toPrecision(3))} % cannot be promised: there is no calibration of "${model}" for this strategy; calibrate it first`,
    { model },
  );
}
