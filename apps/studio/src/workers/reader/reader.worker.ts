/** The reader, in a worker: the page draws on while it reads. */

import {
  annotate,
  openFormat,
  openReader,
  type Reader,
  type Reading,
  type Strategy,
  strategies,
} from "@numera/reader";
import type { Box } from "@numera/vision";
import { expose, transfer } from "comlink";
import type { Picture } from "../../pictures/picture.ts";
import type { ReadResult } from "../../reading/readResult.ts";
import type { AcceptPromise, ReaderSettings } from "../../reading/settings.ts";
import type { ImageSource, Source } from "../../reading/source.ts";
import type { Explanation } from "../explanation.ts";
import { digitModel, forgetModel, loadModel, modelNames, pageStore } from "../models/models.ts";
import { encodePng } from "../pixels/encodePng.ts";
import { inRaster, inSource } from "../pixels/inSource.ts";
import { linePicture } from "../pixels/linePicture.ts";
import { pictureOf, rasterOf } from "../pixels/rasterOf.ts";
import { release } from "../pixels/release.ts";
import { thumbnail } from "../pixels/thumbnail.ts";
import { explain } from "./explain.ts";
import { inTurn } from "./inTurn.ts";

/** The reader of the last settings; others are made of the same models in no time. */
let opened: { readonly key: string; readonly reader: Promise<Reader> } | undefined;

function open(settings: ReaderSettings): Promise<Reader> {
  const key = JSON.stringify(settings);
  if (opened?.key !== key) {
    const reader = openBy(settings);
    opened = { key, reader };
    reader.catch(() => {
      if (opened?.reader === reader) opened = undefined;
    });
  }
  return opened.reader;
}

/** Formats that name a file mean the list that was typed in. */
async function openBy({ strategy, model, format, list, acceptAt }: ReaderSettings): Promise<Reader> {
  return openReader(pageStore(list), {
    strategy,
    model: await modelFor(strategy, model),
    format: format === "" ? undefined : format,
    threshold: acceptAt,
  });
}

/** The model that was chosen, where the strategy can ask it. */
async function modelFor(strategy: Strategy, model: string): Promise<string | undefined> {
  const { kind } = await loadModel(model);
  const asks: readonly string[] = strategies[strategy].asks;
  return asks.includes(kind) ? model : undefined;
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
    opened = undefined;
  },

  /** Why a format cannot be used; undefined where it can. */
  async refusalOf(settings: ReaderSettings): Promise<string | undefined> {
    return await openFormat(pageStore(settings.list), settings.format).then(
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
      const [reader, placed, digits] = await Promise.all([
        open(settings),
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
      const reader = await open(settings);
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

expose(reader);
