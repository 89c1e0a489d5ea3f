import type { Box } from "@numera/vision";
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from "react";
import { type Handle, moveHandle } from "./cropBox.ts";

/** Arrow keys move by this share of the picture. */
const keyStep = 0.02;

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Cropping {
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly box: Box;
  onChange(box: Box): void;
}

/** How the frame and its corners follow the pointer and the arrow keys: what each handle listens to. */
export function useCropHandles(
  frame: RefObject<HTMLElement | null>,
  { width, height, box, onChange }: Cropping,
) {
  const drag = useRef<{ handle: Handle; x: number; y: number; box: Box }>(undefined);
  const change = (handle: Handle, from: Box, dx: number, dy: number) =>
    onChange(moveHandle(from, handle, dx, dy, { width, height }));
  const onPointerDown = (handle: Handle) => (event: PointerEvent) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { handle, x: event.clientX, y: event.clientY, box };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current === undefined) return;
    const shown = frame.current!.parentElement!.getBoundingClientRect();
    const { handle, x, y, box: from } = drag.current;
    const dx = ((event.clientX - x) * width) / shown.width;
    const dy = ((event.clientY - y) * height) / shown.height;
    change(handle, from, dx, dy);
  };
  const drop = () => {
    drag.current = undefined;
  };
  const onKeyDown = (handle: Handle) => (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const step = keyStep * Math.max(width, height);
    change(handle, box, direction[0] * step, direction[1] * step);
  };
  /** Of a handle; moves are heard by the frame for all of them. */
  const listeners = (handle: Handle) => ({
    onPointerDown: onPointerDown(handle),
    onKeyDown: onKeyDown(handle),
  });
  return { listeners, moves: { onPointerMove, onPointerUp: drop, onPointerCancel: drop } };
}
