import type { Box } from "@numera/vision";
import { useEffect, useRef } from "react";
import { handles } from "./cropBox.ts";
import { useCropHandles } from "./useCropHandles.ts";

interface CropFrameProps {
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly box: Box;
  onChange(box: Box): void;
}

/** The frame around what is to be kept: drag it or its corners and edges, or move them by the arrow keys. */
export function CropFrame({ width, height, box, onChange }: CropFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.focus(), []);
  const { listeners, moves } = useCropHandles(frame, { width, height, box, onChange });
  const percent = (value: number, of: number) => `${(100 * value) / of}%`;
  const place = {
    left: percent(box.x, width),
    top: percent(box.y, height),
    width: percent(box.width, width),
    height: percent(box.height, height),
  };
  return (
    <>
      <div className="crop-shade" aria-hidden="true">
        <div style={place} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: no element of HTML is a frame that is moved. */}
      <div
        ref={frame}
        className="crop-frame"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move it.
        tabIndex={0}
        aria-label="Part to keep; arrow keys move it"
        style={place}
        {...listeners("all")}
        {...moves}
      >
        {handles.map((handle) => (
          <button
            key={handle}
            type="button"
            className={`crop-handle ${handle}`}
            aria-label={`${handle} of the part to keep; arrow keys move it`}
            {...listeners(handle)}
          />
        ))}
      </div>
    </>
  );
}
