import type { CharacterAt } from "../reading/characterAt.ts";
import type { KeyEntry } from "../registry/entries.ts";
import type { RemoteReader } from "../workers/startReader.ts";
import type { DialogName } from "./registry.ts";
import type { InView } from "./state/inView.ts";
import type { Action } from "./state/reduce.ts";
import type { StudioState } from "./state/studio.ts";

/** What the page gives to the dialogs; each takes of it what it needs. */
export interface StudioContext {
  readonly reader: RemoteReader;
  readonly state: StudioState;
  readonly shown: InView;
  /** Every key, for the list of keys. */
  readonly entries: readonly KeyEntry[];
  /** The character that the dialog was opened for, if for one. */
  readonly at: CharacterAt | undefined;
  dispatch(action: Action): void;
  openFiles(files: readonly File[]): void;
  readonly open: (dialog: DialogName, at?: CharacterAt) => void;
  close(): void;
}
