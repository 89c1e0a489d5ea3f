import { emptyHistory, type History } from "../drawing/history.ts";
import type { ReadResult } from "../reading/readResult.ts";
import { defaultReaderSettings, type ReaderSettings } from "../reading/settings.ts";

/** What came of reading a source. While it is read anew, what was read before stays in view. */
export type Outcome =
  | { readonly state: "empty" }
  | { readonly state: "reading"; readonly result?: ReadResult | undefined }
  | { readonly state: "read"; readonly result: ReadResult }
  | { readonly state: "failed"; readonly message: string };

export type Tool = "pen" | "eraser";
export type Theme = "system" | "light" | "dark";

/** All that the page shows follows from this. */
export interface StudioState {
  readonly tool: Tool;
  /** In pixels of the sheet. */
  readonly penWidth: number;
  readonly history: History;
  /** In pixels. */
  readonly sheet: { readonly width: number; readonly height: number };
  readonly drawn: Outcome;
  readonly settings: ReaderSettings;
  readonly theme: Theme;
}

export const penWidths = { least: 2, usual: 8, most: 24 } as const;

export const initialState: StudioState = {
  tool: "pen",
  penWidth: penWidths.usual,
  history: emptyHistory,
  sheet: { width: 0, height: 0 },
  drawn: { state: "empty" },
  settings: defaultReaderSettings,
  theme: "system",
};
