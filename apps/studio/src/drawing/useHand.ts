import { type PointerEvent, type RefObject, useRef, useState } from "react";
import { strokesBeside } from "./erase.ts";
import { cleared, type Sheet } from "./inkCanvas.ts";
import type { Stroke, StrokePoint } from "./stroke.ts";
import { strokePath } from "./strokePath.ts";

/** What is written with, and on what. */
export interface Hand {
  readonly strokes: readonly Stroke[];
  readonly tool: "pen" | "eraser";
  readonly penWidth: number;
  readonly sheet: Sheet;
  onDraw(stroke: Stroke): void;
  onErase(left: readonly Stroke[]): void;
}

const eraserRadius = 14;

/**
 * Follows the hand over a sheet.
 * @param wet the canvas that shows the stroke under way
 * @returns the strokes that the eraser has left so far, while it is at work, and what the sheet listens to
 */
export function useHand(
  wet: RefObject<HTMLCanvasElement | null>,
  { strokes, tool, penWidth, sheet, onDraw, onErase }: Hand,
) {
  const hand = useRef<{ pointer: number; points: StrokePoint[]; measured: boolean }>(undefined);
  const frame = useRef(0);
  const [left, setLeft] = useState<readonly Stroke[]>();

  const showWetInk = () => {
    frame.current = 0;
    const context = cleared(wet.current!, sheet);
    if (hand.current === undefined) return;
    context.fill(strokePath({ ...hand.current, width: penWidth }, false));
  };
  const onPointerDown = (event: PointerEvent) => {
    // The palm that rests beside the pen is a pointer too: one writes at a time.
    if (hand.current !== undefined || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    hand.current = { pointer: event.pointerId, points: [], measured: event.pointerType === "pen" };
    onPointerMove(event);
  };
  const onPointerMove = (event: PointerEvent) => {
    const now = hand.current;
    if (now?.pointer !== event.pointerId) return;
    const places = placesOf(event);
    if (tool === "eraser") {
      setLeft((before = strokes) =>
        places.reduce((rest, [x, y]) => strokesBeside(rest, x, y, eraserRadius), before),
      );
      return;
    }
    now.points.push(...places);
    frame.current ||= requestAnimationFrame(showWetInk);
  };
  const lift = (event: PointerEvent) => {
    const done = hand.current;
    if (done?.pointer !== event.pointerId) return;
    hand.current = undefined;
    cancelAnimationFrame(frame.current);
    if (tool === "eraser") {
      if (left !== undefined && left !== strokes) onErase(left);
      setLeft(undefined);
      return;
    }
    showWetInk();
    if (event.type === "pointerup") {
      onDraw({ points: done.points, width: penWidth, measured: done.measured });
    }
  };
  return { left, listeners: { onPointerDown, onPointerMove, onPointerUp: lift, onPointerCancel: lift } };
}

/** Where the pointer has been since it was last heard of. */
function placesOf({ currentTarget, nativeEvent }: PointerEvent): StrokePoint[] {
  const corner = currentTarget.getBoundingClientRect();
  const coalesced = nativeEvent.getCoalescedEvents?.() ?? [];
  return (coalesced.length > 0 ? coalesced : [nativeEvent]).map(({ clientX, clientY, pressure }) => [
    clientX - corner.left,
    clientY - corner.top,
    pressure || 0.5,
  ]);
}
