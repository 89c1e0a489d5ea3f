import { useEffect, useRef, useState } from "react";
import type { ReaderSettings } from "../../reading/settings.ts";
import { messageOf } from "../../ui/messageOf.ts";
import type { RemoteReader } from "../../workers/startReader.ts";
import type { ImagesAction, ImagesState } from "./images.ts";

/** Reads the images that wait, one after the other, the one in view first. */
export function useImageReading(
  reader: RemoteReader,
  { images, selected, settings }: ImagesState & { readonly settings: ReaderSettings },
  dispatch: (action: ImagesAction) => void,
): void {
  const [busy, setBusy] = useState(false);
  const now = useRef({ images, settings });
  now.current = { images, settings };
  useEffect(() => {
    const waiting = images.filter(({ outcome }) => outcome.state === "waiting");
    const next = waiting.find(({ id }) => id === selected) ?? waiting[0];
    if (next === undefined || busy) return;
    setBusy(true);
    const { id, name, file, edits } = next;
    // Where it was edited meanwhile, or is to be read otherwise, it waits again.
    const isCurrent = () =>
      now.current.settings === settings && now.current.images.some((i) => i.id === id && i.edits === edits);
    dispatch({ type: "image being read", id });
    reader
      .read({ kind: "image", id, name, file, edits }, settings)
      .then(
        (result) => {
          if (result !== undefined && isCurrent()) dispatch({ type: "image read", id, result });
        },
        (error) => {
          if (isCurrent()) dispatch({ type: "image failed", id, message: messageOf(error) });
        },
      )
      .finally(() => setBusy(false));
  }, [reader, images, selected, settings, busy, dispatch]);
}
