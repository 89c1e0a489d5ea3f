import { useCallback, useEffect, useState } from "react";
import { bringFiles } from "./bringFiles.ts";
import type { BringingAction, ImagesAction } from "./images.ts";

/**
 * Images come by the picker, by drag and drop anywhere on the page, and by paste.
 * @returns how to bring files, and whether some are being dragged over the page
 */
export function useBringing(dispatch: (action: BringingAction | ImagesAction) => void) {
  const [dragging, setDragging] = useState(false);
  const bring = useCallback(
    async (files: readonly File[]) => {
      let show = true;
      for await (const brought of bringFiles(files)) {
        if (brought.type === "progress") dispatch({ type: "bringing", message: brought.message });
        if (brought.type === "failure") dispatch({ type: "bringing failed", message: brought.message });
        if (brought.type !== "image") continue;
        dispatch({ type: "image brought", entry: brought.entry, show });
        show = false;
      }
      dispatch({ type: "bringing", message: undefined });
    },
    [dispatch],
  );
  useEffect(() => {
    let depth = 0; // Drags enter and leave every element on their way.
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const listeners = {
      dragenter(event: DragEvent) {
        if (!hasFiles(event)) return;
        depth++;
        setDragging(true);
      },
      dragleave(event: DragEvent) {
        if (!hasFiles(event)) return;
        depth = Math.max(0, depth - 1);
        if (depth === 0) setDragging(false);
      },
      dragover(event: DragEvent) {
        if (hasFiles(event)) event.preventDefault();
      },
      drop(event: DragEvent) {
        depth = 0;
        setDragging(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        void bring([...event.dataTransfer!.files]);
      },
      paste(event: ClipboardEvent) {
        const files = [...(event.clipboardData?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        void bring(files);
      },
    };
    const entries = Object.entries(listeners) as [string, EventListener][];
    for (const [name, listener] of entries) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of entries) window.removeEventListener(name, listener);
    };
  }, [bring]);
  return { bring, dragging };
}
