import { useCallback, useState } from "react";
import type { Overlay } from "./Header.tsx";

/** One opening of an overlay. */
interface Opened {
  readonly overlay: Overlay;
  /** Tells it from those before, of the same overlay too. */
  readonly count: number;
}

/** Which overlay is open, if any. `close` closes the one that was open when it was given. */
export function useOverlay() {
  const [opened, setOpened] = useState<Opened>();
  const open = useCallback(
    (overlay: Overlay) => setOpened((before) => ({ overlay, count: (before?.count ?? 0) + 1 })),
    [],
  );
  // The browser tells that a dialog was closed a moment after it did, and a key may have opened the next by then.
  const close = useCallback(() => setOpened((now) => (now === opened ? undefined : now)), [opened]);
  return { opened, open, close };
}
