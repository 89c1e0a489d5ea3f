import { useCallback, useState } from "react";
import type { Overlay } from "./Header.tsx";

/** One opening of an overlay. */
interface Opened {
  readonly overlay: Overlay;
  /**
   * Tells it from the one before, of the same overlay too, and is to be its key: the browser tells that a dialog was closed a
   * moment after it did, and where a key has opened the next by then, that dialog must be gone and not hear of it.
   */
  readonly count: number;
}

/** Which overlay is open, if any. */
export function useOverlay() {
  const [opened, setOpened] = useState<Opened>();
  const open = useCallback(
    (overlay: Overlay) => setOpened((before) => ({ overlay, count: (before?.count ?? 0) + 1 })),
    [],
  );
  const close = useCallback(() => setOpened(undefined), []);
  return { opened, open, close };
}
