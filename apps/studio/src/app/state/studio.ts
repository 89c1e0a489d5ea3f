import type { ImageEntry } from "../../features/images/imageEntry.ts";
import { emptyHistory, type History } from "../../features/writing/undoHistory.ts";
import type { ReadResult } from "../../reading/readResult.ts";
import { defaultReaderSettings, type ReaderSettings } from "../../reading/settings.ts";

/** What came of reading a source. While it is read anew, what was read before stays in view. */
export type Outcome =
  | { readonly state: "empty" }
  | { readonly state: "waiting"; readonly result?: ReadResult | undefined }
  | { readonly state: "reading"; readonly result?: ReadResult | undefined }
  | { readonly state: "read"; readonly result: ReadResult }
  | { readonly state: "failed"; readonly message: string };

/** Where one writes, or the images that were brought. */
export type View = "write" | "images";
export type Tool = "pen" | "eraser";
export type Theme = "system" | "light" | "dark";

/** All that the page shows follows from this. */
export interface StudioState {
  readonly view: View;
  readonly tool: Tool;
  /** In pixels of the sheet. */
  readonly penWidth: number;
  readonly history: History;
  /** Counts the drawings of this visit: a new one begins on a sheet that was cleared. */
  readonly drawing: number;
  /** In pixels. */
  readonly sheet: { readonly width: number; readonly height: number };
  readonly drawn: Outcome;
  /** Whether the reader's models are loaded. */
  readonly ready: boolean;
  readonly images: readonly ImageEntry[];
  /** The id of the image in view. */
  readonly selected: number | undefined;
  /** What came of bringing images, beyond the images: "page 3 of 20", or what could not be opened. */
  readonly progress: string | undefined;
  readonly failures: readonly string[];
  readonly settings: ReaderSettings;
  readonly theme: Theme;
}

export const penWidths = { least: 2, usual: 8, most: 24 } as const;

export const initialState: StudioState = {
  view: "write",
  tool: "pen",
  penWidth: penWidths.usual,
  history: emptyHistory,
  drawing: 1,
  sheet: { width: 0, height: 0 },
  drawn: { state: "empty" },
  ready: false,
  images: [],
  selected: undefined,
  progress: undefined,
  failures: [],
  settings: defaultReaderSettings,
  theme: "system",
};

/** The image in view. */
export function selectedImage({ images, selected }: StudioState): ImageEntry | undefined {
  return images.find(({ id }) => id === selected);
}
