/** Teaching, in a worker of its own: the page stays as it is, and what is stopped is gone. */

import { images, labels } from "virtual:rehearsal-part";
import {
  type AdaptationProgress,
  type AdaptedModel,
  adaptModel,
  type LabeledImage,
  rehearsalStrings,
} from "@numera/workflows";
import expected from "../../../../../samples/expected.json";
import { noEdits } from "../../pictures/edits.ts";
import type { LabeledLine } from "../../storage/labeledLine.ts";
import { ownModel } from "../../storage/ownModel.ts";
import { exposeWorker } from "../exposeWorker.ts";
import { modelBytes } from "../models/models.ts";
import { ort } from "../models/runtime.ts";
import { rasterOf } from "../pixels/rasterOf.ts";
import { fetchDigits } from "../trainer/fetchDigits.ts";

/** Images of another hand than the one that is learned, to see what is forgotten. Browsers open no TIFF files. */
const samples: Readonly<Record<string, string>> = import.meta.glob(
  "../../../../../samples/*.{png,jpg,webp,bmp}",
  {
    query: "?url",
    import: "default",
    eager: true,
  },
);

let pictures = 0;

async function pictureRaster(file: Blob) {
  pictures++;
  const placed = await rasterOf({ kind: "image", id: pictures, name: "a line", file, edits: noEdits });
  return placed!.raster;
}

async function labeledImage({ label, picture }: LabeledLine): Promise<LabeledImage> {
  return { raster: await pictureRaster(picture), label };
}

async function sampleLines(): Promise<LabeledImage[]> {
  const texts: Readonly<Record<string, string>> = expected;
  return await Promise.all(
    Object.entries(samples).map(async ([path, url]) => {
      const file = await (await fetch(new URL(url, self.location.href))).blob();
      const text = texts[path.slice(path.lastIndexOf("/") + 1)]!;
      return { raster: await pictureRaster(file), label: text };
    }),
  );
}

const teacher = {
  /** Adapts a model that ships to lines. */
  async teach(
    model: string,
    lines: readonly LabeledLine[],
    onProgress: (progress: AdaptationProgress) => void,
  ): Promise<AdaptedModel> {
    return await adaptModel({
      runtime: ort,
      model: await modelBytes(model),
      name: ownModel,
      by: "Numera Studio",
      lines: await Promise.all(lines.map(labeledImage)),
      others: await sampleLines(),
      rehearsal: rehearsalStrings(await fetchDigits({ images, labels })),
      onProgress,
    });
  },
};

export type TeacherWorker = typeof teacher;

exposeWorker(teacher);
