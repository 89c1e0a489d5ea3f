/** The reader, in a worker: the page draws on while it reads. */

import { annotate, type Reading } from "@numera/reader";
import type { Box } from "@numera/vision";
import { transfer } from "comlink";
import type { Picture } from "../../pictures/picture.ts";
import type { ReadResult } from "../../reading/readResult.ts";
import type { AcceptedFrom, ReaderSettings } from "../../reading/settings.ts";
import type { ImageSource, Source } from "../../reading/source.ts";
import type { Explanation } from "../explanation.ts";
import { exposeWorker } from "../exposeWorker.ts";
import { digitModel, modelNames } from "../models/models.ts";
import { encodePng } from "../pixels/encodePng.ts";
import { inRaster, inSource } from "../pixels/inSource.ts";
import { linePicture } from "../pixels/linePicture.ts";
import { pictureOf, rasterOf } from "../pixels/rasterOf.ts";
import { release } from "../pixels/release.ts";
import { thumbnail } from "../pixels/thumbnail.ts";
import { explain } from "./explain.ts";
import { forget, openedReader, refusalOf } from "./openedReader.ts";
import { serialQueue } from "./serialQueue.ts";

const queue = serialQueue();

/** Pictures on the screen have at most so many pixels. */
const shownPixels = 3e6;

const reader = {
  /** Loads the models, so that the first reading need not wait for them. */
  async warm(settings: ReaderSettings): Promise<void> {
    await openedReader(settings);
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

  forget,

  refusalOf,

  /** From which confidence on lines are accepted, and what the calibration says of that. */
  async acceptedFrom(settings: ReaderSettings): Promise<AcceptedFrom> {
    const { calibration, threshold } = await openedReader(settings);
    const row = calibration?.thresholds.findLast(({ acceptAt }) => acceptAt <= threshold);
    return { threshold, estimate: row && { error: row.error, coverage: row.coverage } };
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
      const [reader, placed, digits] = await Promise.all([
        openedReader(settings),
        rasterOf(source),
        digitModel(settings.model),
      ]);
      if (placed === undefined) return undefined;
      const [page] = (await reader.trace(placed.raster)).pages;
      return page && (await explain(placed.raster, page, digits));
    });
  },

  /** @returns undefined where there is nothing to read on */
  read(source: Source, settings: ReaderSettings): Promise<ReadResult | undefined> {
    return queue(async () => {
      const reader = await openedReader(settings);
      const placed = await rasterOf(source);
      if (placed === undefined) return undefined;
      const start = performance.now();
      const { pages, reading } = await reader.trace(placed.raster);
      const read = pages.flatMap(({ attempts, chosen }) => attempts[chosen]!);
      return {
        reading: inSource(reading, placed),
        alternatives: read.flatMap(({ decoded }) => (decoded === undefined ? [] : [decoded.candidates])),
        width: placed.width,
        height: placed.height,
        ms: performance.now() - start,
      };
    });
  },
};

export type ReaderWorker = typeof reader;

exposeWorker(reader);
