import { camera } from "../features/camera/entry.tsx";
import { correct } from "../features/corrections/entry.tsx";
import { history } from "../features/history/entry.tsx";
import { imageEntries, openingEntries } from "../features/images/entries.ts";
import { keys } from "../features/keys/entry.tsx";
import { models } from "../features/models/entry.tsx";
import { copy } from "../features/result/CopyButton.tsx";
import { number } from "../features/result/entries.tsx";
import { settingsDialog } from "../features/settings/entry.tsx";
import { steps } from "../features/steps/entry.tsx";
import { teach } from "../features/teaching/entry.tsx";
import { train } from "../features/training/entry.tsx";
import { writingEntries } from "../features/writing/entries.ts";
import { viewEntries } from "./viewEntries.ts";

/** Every dialog and key of the Studio; buttons and the list of keys follow this order. */
export const registry = [
  ...writingEntries,
  copy,
  number,
  correct,
  ...openingEntries,
  camera,
  ...viewEntries,
  ...imageEntries,
  steps,
  history,
  settingsDialog,
  teach,
  models,
  train,
  keys,
] as const;

export type DialogName = Extract<(typeof registry)[number], { readonly name: string }>["name"];
