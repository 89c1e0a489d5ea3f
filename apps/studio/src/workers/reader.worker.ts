/** The reader, in a worker: the page draws on while it reads. */
import { type Calibration, createReader, type Format, parseFormat } from "@numera/reader";
import { expose, transfer } from "comlink";
import type { Picture } from "../reading/picture.ts";
import type { ReadResult } from "../reading/readResult.ts";
import type { ReaderSettings } from "../reading/settings.ts";
import type { ImageSource, Source } from "../reading/source.ts";
import { inSource } from "./inSource.ts";
import { inTurn } from "./inTurn.ts";
import { loadCalibration, loadStrategy } from "./models.ts";
import { pictureOf, rasterOf } from "./rasterOf.ts";
import { type WatchedStrategy, watched } from "./watchedStrategy.ts";

interface Opened {
  readonly strategy: WatchedStrategy;
  readonly calibration: Calibration | undefined;
}

const opened = new Map<string, Promise<Opened>>();

function open({ strategy, model }: ReaderSettings): Promise<Opened> {
  const key = `${strategy} ${model}`;
  let ready = opened.get(key);
  if (ready === undefined) {
    ready = loadStrategy(strategy, model).then(async (loaded) => ({
      strategy: watched(loaded),
      calibration: await loadCalibration(loaded),
    }));
    opened.set(key, ready);
    ready.catch(() => opened.delete(key));
  }
  return ready;
}

async function formatOf({ format }: ReaderSettings): Promise<Format | undefined> {
  if (format === "") return undefined;
  return await parseFormat(format, async (file) => {
    throw new Error(`the list "${file}" is not known here`);
  });
}

const queue = inTurn();

/** Pictures on the screen have at most so many pixels. */
const shownPixels = 3e6;

const reader = {
  /** Loads the models, so that the first reading need not wait for them. */
  async warm(settings: ReaderSettings): Promise<void> {
    await open(settings);
  },

  /** An image as it is seen, for the screen, and its own size before edits. */
  picture(source: ImageSource): Promise<Picture> {
    return queue(async () => {
      const { context, original } = await pictureOf(source, shownPixels);
      const bitmap = context.canvas.transferToImageBitmap();
      return transfer({ bitmap, original }, [bitmap]);
    });
  },

  /** @returns undefined where there is nothing to read on */
  read(source: Source, settings: ReaderSettings): Promise<ReadResult | undefined> {
    return queue(async () => {
      const [{ strategy, calibration }, format] = await Promise.all([open(settings), formatOf(settings)]);
      const placed = await rasterOf(source);
      if (placed === undefined) return undefined;
      const start = performance.now();
      const { acceptAt } = settings;
      const reading = await createReader({ strategy, calibration, format, acceptAt }).read(placed.raster);
      return {
        reading: inSource(reading, placed),
        alternatives: strategy.found().map(({ candidates }) => candidates),
        width: placed.width,
        height: placed.height,
        ms: performance.now() - start,
      };
    });
  },
};

export type ReaderWorker = typeof reader;

expose(reader);
