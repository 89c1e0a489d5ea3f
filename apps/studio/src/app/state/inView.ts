import type { ImageEntry } from "../../features/images/imageEntry.ts";
import { selectedImage } from "../../features/images/images.ts";
import type { NamedReading } from "../../features/result/readingsCsv.ts";
import { type Outcome, shownResult } from "../../reading/outcome.ts";
import type { ReadResult } from "../../reading/readResult.ts";
import type { Source } from "../../reading/source.ts";
import type { StudioState } from "./studio.ts";

/** What is in view, a drawing or an image, and what was read on it. */
export interface InView {
  /** Of the drawing or image in this visit. */
  readonly id: string;
  readonly name: string;
  /** Undefined where there is nothing to read. */
  readonly source: Source | undefined;
  readonly image: ImageEntry | undefined;
  readonly outcome: Outcome;
  /** What is shown, also while it is read anew. */
  readonly result: ReadResult | undefined;
  /** What was read last, unless it is being read anew. */
  readonly settled: ReadResult | undefined;
  /** All readings of the view, to be saved together. */
  readonly readings: readonly NamedReading[];
}

export function inView(state: StudioState): InView {
  const image = state.view === "images" ? selectedImage(state) : undefined;
  const outcome = image?.outcome ?? state.drawn;
  const result = shownResult(outcome);
  const settled = outcome.state === "read" ? outcome.result : undefined;
  if (image === undefined) {
    const { strokes } = state.history;
    const name = "Drawing";
    return {
      id: `drawing ${state.drawing}`,
      name,
      source: strokes.length > 0 ? { kind: "drawing", drawing: { ...state.sheet, strokes } } : undefined,
      image,
      outcome,
      result,
      settled,
      readings: result ? [{ name, reading: result.reading }] : [],
    };
  }
  const { id, name, file, edits } = image;
  const readings = state.images.flatMap((entry) =>
    "result" in entry.outcome && entry.outcome.result
      ? [{ name: entry.name, reading: entry.outcome.result.reading }]
      : [],
  );
  const source: Source = { kind: "image", id, name, file, edits };
  return { id: `image ${id}`, name, source, image, outcome, result, settled, readings };
}
