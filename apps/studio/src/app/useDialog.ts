import { useCallback, useState } from "react";
import type { CharacterAt } from "../reading/characterAt.ts";
import type { DialogName } from "./registry.ts";

/** One opening of a dialog. */
export interface Opened {
  readonly name: DialogName;
  readonly at: CharacterAt | undefined;
  /**
   * Tells it from the one before, of the same dialog too, and is to be its key: the browser tells that a dialog was closed a
   * moment after it did, and where a key has opened the next by then, that dialog must be gone and not hear of it.
   */
  readonly count: number;
}

/** Which dialog is open, if any. */
export function useDialog() {
  const [opened, setOpened] = useState<Opened>();
  const open = useCallback(
    (name: DialogName, at?: CharacterAt) =>
      setOpened((before) => ({ name, at, count: (before?.count ?? 0) + 1 })),
    [],
  );
  const close = useCallback(() => setOpened(undefined), []);
  return { opened, open, close };
}
