import {
  acceptThreshold,
  type Calibration,
  CalibrationError,
  createReader,
  type LineReader,
  type Reader,
} from "@numera/reader";
import { loadCalibrationOf, loadFormat, loadStrategy, type StrategyChoice } from "@numera/reader/node";

/** How images are read, as the command line says it: words only, so that a thread can be told. */
export interface ReaderSettings extends StrategyChoice {
  readonly format?: string | undefined;
  /** The share of wrong ones among accepted readings that is borne (0..1). Without it, 0.5 is accepted. */
  readonly maxError?: number | undefined;
}

/** A reader, and what it reads and judges by. */
export interface OpenReader {
  readonly reader: Reader;
  readonly strategy: LineReader;
  readonly calibration: Calibration | undefined;
}

/**
 * A reader that judges by the calibration that lies beside its model, where there is one.
 *
 * @throws FormatError, ModelError where there is no such format or model, or the model does not fit the strategy;
 * CalibrationError where the calibration is another model's, or does not promise `maxError`
 */
export async function openReader(settings: ReaderSettings): Promise<Reader> {
  return (await openStrategy(settings)).reader;
}

/** `openReader`, with what is inside. */
export async function openStrategy({ format, maxError, ...choice }: ReaderSettings): Promise<OpenReader> {
  const wanted = format === undefined ? undefined : await loadFormat(format);
  const strategy = await loadStrategy(choice);
  const calibration = await loadCalibrationOf(strategy, choice.model);
  if (calibration === undefined && maxError !== undefined) {
    const model = choice.model ?? strategy.name.split(" + ")[0]!;
    throw new CalibrationError(
      `--max-error: there is no calibration of "${model}" (strategy ${strategy.strategy}); ` +
        `make one by numera calibrate --model ${model}`,
    );
  }
  const acceptAt = calibration && maxError !== undefined ? acceptThreshold(calibration, maxError) : undefined;
  const reader = createReader({
    strategy,
    format: wanted,
    calibration,
    ...(acceptAt !== undefined && { acceptAt }),
  });
  return { reader, strategy, calibration };
}
