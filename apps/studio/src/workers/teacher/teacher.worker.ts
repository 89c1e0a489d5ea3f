/** Teaching, in a worker of its own: the page stays as it is, and what is stopped is gone. */

import { images, labels } from "virtual:rehearsal-part";
import { expose } from "comlink";
import expected from "../../../../../samples/expected.json";
import { noEdits } from "../../pictures/edits.ts";
import type { LabeledLine } from "../../storage/labeledLine.ts";
import { modelBytes } from "../models/models.ts";
import { rasterOf } from "../pixels/rasterOf.ts";
import type { Taught, TeachProgress } from "../taught.ts";
import { fetchDigits } from "../trainer/fetchDigits.ts";
import { rehearsalStrings } from "./rehearsalStrings.ts";
import { type Labeled, teach } from "./teach.ts";

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

async function sampleLines(): Promise<Labeled[]> {
  const texts: Readonly<Record<string, string>> = expected;
  return await Promise.all(
    Object.entries(samples).map(async ([path, url]) => {
      const file = await (await fetch(new URL(url, self.location.href))).blob();
      const text = texts[path.slice(path.lastIndexOf("/") + 1)]!;
      return { raster: await pictureRaster(file), digits: text.replace(/\D/g, "") };
    }),
  );
}

const teacher = {
  /** Adapts a model that ships to lines. */
  async teach(
    model: string,
    lines: readonly LabeledLine[],
    onProgress: (progress: TeachProgress) => void,
  ): Promise<Taught> {
    return await teach({
      bytes: await modelBytes(model),
      lines,
      others: await sampleLines(),
      rehearsal: rehearsalStrings(await fetchDigits({ images, labels })),
      rasterOf: pictureRaster,
      onProgress,
    });
  },
};

export type TeacherWorker = typeof teacher;

expose(teacher);
