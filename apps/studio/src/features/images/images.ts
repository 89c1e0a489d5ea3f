import type { Edits } from "../../pictures/edits.ts";
import { beingRead, type Corrected, correctedOutcome, outcomeOf, waiting } from "../../reading/outcome.ts";
import type { ReadResult } from "../../reading/readResult.ts";
import type { SettingsChanged } from "../../reading/settings.ts";
import type { Slice } from "../../state/slice.ts";
import type { ImageEntry } from "./imageEntry.ts";

/** The images that were opened, and which of them is in view. */
export interface ImagesState {
  readonly images: readonly ImageEntry[];
  /** The id of the image in view. */
  readonly selected: number | undefined;
}

export type ImagesAction =
  | { readonly type: "image opened"; readonly entry: ImageEntry; readonly show: boolean }
  | { readonly type: "image selected"; readonly id: number }
  | { readonly type: "image removed"; readonly id: number }
  | { readonly type: "image stepped"; readonly by: 1 | -1 }
  | { readonly type: "images removed" }
  | { readonly type: "image edited"; readonly id: number; readonly edits: Edits }
  | { readonly type: "image being read"; readonly id: number }
  | { readonly type: "image read"; readonly id: number; readonly result: ReadResult }
  | { readonly type: "image failed"; readonly id: number; readonly message: string };

/** What comes of opening images beyond the images: "page 3 of 20", or what could not be opened. */
export type OpeningAction =
  | { readonly type: "opening"; readonly message: string | undefined }
  | { readonly type: "opening failed"; readonly message: string };

export const noImages: ImagesState = { images: [], selected: undefined };

export const images: Slice<ImagesState, ImagesAction | Corrected | SettingsChanged> = {
  "image opened": (state, { entry, show }) => ({
    images: [...state.images, entry],
    ...(show && { selected: entry.id }),
  }),
  "image selected": (_, { id }) => ({ selected: id }),
  "image removed": (state, { id }) => withoutImage(state, id),
  "image stepped": (state, { by }) => {
    const at = state.images.findIndex(({ id }) => id === state.selected);
    return { selected: state.images[at + by]?.id ?? state.selected };
  },
  "images removed": () => noImages,
  "image edited": (state, { id, edits }) =>
    withImage(state, id, ({ outcome }) => ({
      edits,
      // The boxes would lie elsewhere.
      outcome: outcome.state === "failed" ? outcome : { state: "waiting" },
    })),
  "image being read": (state, { id }) =>
    withImage(state, id, ({ outcome }) => ({ outcome: beingRead(outcome) })),
  "image read": (state, { id, result }) => withImage(state, id, () => ({ outcome: outcomeOf(result) })),
  "image failed": (state, { id, message }) =>
    withImage(state, id, () => ({ outcome: { state: "failed", message } })),
  corrected: (state, { image, lines }) =>
    image === undefined
      ? undefined
      : withImage(state, image, ({ outcome }) => ({ outcome: correctedOutcome(outcome, lines) })),
  "settings changed": (state) => ({
    images: state.images.map((entry) => ({ ...entry, outcome: waiting(entry.outcome) })),
  }),
};

/** The image in view. */
export function selectedImage({ images: all, selected }: ImagesState): ImageEntry | undefined {
  return all.find(({ id }) => id === selected);
}

function withImage(
  state: ImagesState,
  id: number,
  change: (entry: ImageEntry) => Partial<ImageEntry>,
): Partial<ImagesState> {
  return { images: state.images.map((entry) => (entry.id === id ? { ...entry, ...change(entry) } : entry)) };
}

/** Where the image in view goes, the one after it comes in view, or the one before where it was the last. */
function withoutImage(state: ImagesState, id: number): Partial<ImagesState> {
  const at = state.images.findIndex((entry) => entry.id === id);
  const left = state.images.filter((entry) => entry.id !== id);
  const selected = state.selected === id ? (left[at] ?? left.at(-1))?.id : state.selected;
  return { images: left, selected };
}
