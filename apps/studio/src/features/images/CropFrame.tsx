import type { Box } from "@numera/vision";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";
import { type Handle, handles, moveHandle } from "./cropBox.ts";

interface CropFrameProps {
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly box: Box;
  onChange(box: Box): void;
}

/** Arrow keys move by this share of the picture. */
const keyStep = 0.02;

/** The frame around what is to be kept: drag it or its corners and edges, or move them by the arrow keys. */
export function CropFrame({ width, height, box, onChange }: CropFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const drag = useRef<{ handle: Handle; x: number; y: number; box: Box }>(undefined);
  useEffect(() => frame.current?.focus(), []);
  const change = (handle: Handle, from: Box, dx: number, dy: number) =>
    onChange(moveHandle(from, handle, dx, dy, { width, height }));

  const down = (handle: Handle) => (event: PointerEvent) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { handle, x: event.clientX, y: event.clientY, box };
  };
  const move = (event: PointerEvent) => {
    if (drag.current === undefined) return;
    const shown = frame.current!.parentElement!.getBoundingClientRect();
    const { handle, x, y, box: from } = drag.current;
    const dx = ((event.clientX - x) * width) / shown.width;
    const dy = ((event.clientY - y) * height) / shown.height;
    change(handle, from, dx, dy);
  };
  const up = () => {
    drag.current = undefined;
  };
  const pressed = (handle: Handle) => (event: KeyboardEvent) => {
    const directions: Record<string, [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    const direction = directions[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const step = keyStep * Math.max(width, height);
    change(handle, box, direction[0] * step, direction[1] * step);
  };
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
        onPointerDown={down("all")}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
        onKeyDown={pressed("all")}
      >
        {handles.map((handle) => (
          <button
            key={handle}
            type="button"
            className={`crop-handle ${handle}`}
            aria-label={`${handle} of the part to keep; arrow keys move it`}
            onPointerDown={down(handle)}
            onKeyDown={pressed(handle)}
          />
        ))}
      </div>
    </>
  );
}
