import { useCallback, useEffect, useState } from "react";
import type { ImagesAction, OpeningAction } from "./images.ts";
import { openFiles } from "./openFiles.ts";

/**
 * Images come by the picker, by drag and drop anywhere on the page, and by paste.
 * @returns how to open files, and whether some are being dragged over the page
 */
export function useOpenFiles(dispatch: (action: OpeningAction | ImagesAction) => void) {
  const [dragging, setDragging] = useState(false);
  const open = useCallback(
    async (files: readonly File[]) => {
      let show = true;
      for await (const opened of openFiles(files)) {
        if (opened.type === "progress") dispatch({ type: "opening", message: opened.message });
        if (opened.type === "failure") dispatch({ type: "opening failed", message: opened.message });
        if (opened.type !== "image") continue;
        dispatch({ type: "image opened", entry: opened.entry, show });
        show = false;
      }
      dispatch({ type: "opening", message: undefined });
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
        void open([...event.dataTransfer!.files]);
      },
      paste(event: ClipboardEvent) {
        const files = [...(event.clipboardData?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        void open(files);
      },
    };
    const entries = Object.entries(listeners) as [string, EventListener][];
    for (const [name, listener] of entries) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of entries) window.removeEventListener(name, listener);
    };
  }, [open]);
  return { openFiles: open, dragging };
}
