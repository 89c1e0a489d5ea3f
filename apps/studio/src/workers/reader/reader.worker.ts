/** The reader, in a worker: the page draws on while it reads. */

import { type Format, parseFormat } from "@numera/decoder";
import { annotate, type Calibration, createReader, type Reading } from "@numera/reader";
import type { Box } from "@numera/vision";
import { expose, transfer } from "comlink";
import type { Picture } from "../../pictures/picture.ts";
import type { ReadResult } from "../../reading/readResult.ts";
import type { AcceptPromise, ReaderSettings } from "../../reading/settings.ts";
import type { ImageSource, Source } from "../../reading/source.ts";
import type { Explanation } from "../explanation.ts";
import { forgetModel, loadCalibration, loadStrategy, modelNames, stepModels } from "../models/models.ts";
import { encodePng } from "../pixels/encodePng.ts";
import { inRaster, inSource } from "../pixels/inSource.ts";
import { linePicture } from "../pixels/linePicture.ts";
import { pictureOf, rasterOf } from "../pixels/rasterOf.ts";
import { release } from "../pixels/release.ts";
import { thumbnail } from "../pixels/thumbnail.ts";
import { explain } from "./explain.ts";
import { inTurn } from "./inTurn.ts";
import { linesRead, type WatchedStrategy, watched } from "./watchedStrategy.ts";

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

async function formatOf({ format, list }: ReaderSettings): Promise<Format | undefined> {
  if (format === "") return undefined;
  // Formats that name a file mean the list that was typed in.
  return await parseFormat(format, async () => list);
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
      // An empty one of the same size has taken its place.
      release(context);
      return transfer({ bitmap, original }, [bitmap]);
    });
  },

  models: modelNames,

  /** A model has changed: it is opened anew when it is next read with. */
  forget(model: string): void {
    forgetModel(model);
    for (const key of opened.keys()) if (key.endsWith(` ${model}`)) opened.delete(key);
  },

  /** Why a format cannot be used; undefined where it can. */
  async refusalOf(settings: ReaderSettings): Promise<string | undefined> {
    return await formatOf(settings).then(
      () => undefined,
      (error: Error) => error.message,
    );
  },

  /** What the calibration says of the accept threshold; undefined without a calibration. */
  async promise(settings: ReaderSettings): Promise<AcceptPromise | undefined> {
    const { calibration } = await open(settings);
    if (calibration === undefined) return undefined;
    const row = calibration.thresholds.findLast(({ acceptAt }) => acceptAt <= settings.acceptAt);
    return row && { error: row.error, coverage: row.coverage };
  },

  /** The source with its digits boxed and named, as a PNG file; undefined where there is nothing. */
  annotated(source: Source, reading: Reading): Promise<Blob | undefined> {
    return queue(async () => {
      const placed = await rasterOf(source);
      if (placed === undefined) return undefined;
      return await encodePng(annotate(placed.raster, inRaster(reading, placed)));
    });
  },

  /** The part of a source around a line, as a PNG file to learn from. */
  linePicture(source: Source, box: Box): Promise<Blob | undefined> {
    return queue(() => linePicture(source, box));
  },

  /** A small picture of the source, as a PNG file. */
  thumbnail(source: Source): Promise<Blob | undefined> {
    return queue(() => thumbnail(source));
  },

  /** The steps of a reading; undefined where there is nothing to read on. */
  explain(source: Source, settings: ReaderSettings): Promise<Explanation | undefined> {
    return queue(async () => {
      const [{ strategy }, format, placed, models] = await Promise.all([
        open(settings),
        formatOf(settings),
        rasterOf(source),
        stepModels(settings.model),
      ]);
      if (placed === undefined) return undefined;
      const found = strategy.found(await createReader({ strategy, format }).read(placed.raster));
      return found && (await explain(placed.raster, found, models));
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
        alternatives: linesRead(strategy.found(reading)).map(({ candidates }) => candidates),
        width: placed.width,
        height: placed.height,
        ms: performance.now() - start,
      };
    });
  },
};

export type ReaderWorker = typeof reader;

expose(reader);
