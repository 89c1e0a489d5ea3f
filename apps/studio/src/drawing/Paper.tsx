import { type PointerEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { strokesBeside } from "./erase.ts";
import type { Stroke, StrokePoint } from "./stroke.ts";
import { strokePath } from "./strokePath.ts";

interface Sheet {
  readonly width: number;
  readonly height: number;
}

interface PaperProps {
  readonly strokes: readonly Stroke[];
  readonly tool: "pen" | "eraser";
  readonly penWidth: number;
  /** Its size in pixels. */
  readonly sheet: Sheet;
  onDraw(stroke: Stroke): void;
  onErase(left: readonly Stroke[]): void;
  onResize(width: number, height: number): void;
  /** What lies over the ink. */
  readonly children?: ReactNode;
}

const eraserRadius = 14;

/** The sheet of paper that one writes on, with mouse, finger or pen. */
export function Paper({ strokes, tool, penWidth, sheet, onDraw, onErase, onResize, children }: PaperProps) {
  const paper = useRef<HTMLDivElement>(null);
  const ink = useRef<HTMLCanvasElement>(null);
  const wet = useRef<HTMLCanvasElement>(null);
  const hand = useRef<{ pointer: number; points: StrokePoint[]; measured: boolean }>(undefined);
  const frame = useRef(0);
  const [left, setLeft] = useState<readonly Stroke[]>();
  const shown = left ?? strokes;

  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      if (width > 0 && height > 0) onResize(Math.round(width), Math.round(height));
    });
    observer.observe(paper.current!);
    return () => observer.disconnect();
  }, [onResize]);

  useEffect(() => {
    const context = cleared(ink.current!, sheet);
    for (const stroke of shown) context.fill(pathOf(stroke));
  }, [shown, sheet]);

  const showWetInk = () => {
    frame.current = 0;
    const context = cleared(wet.current!, sheet);
    if (hand.current === undefined) return;
    context.fill(strokePath({ ...hand.current, width: penWidth }, false));
  };

  const down = (event: PointerEvent) => {
    // The palm that rests beside the pen is a pointer too: one writes at a time.
    if (hand.current !== undefined || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    hand.current = { pointer: event.pointerId, points: [], measured: event.pointerType === "pen" };
    move(event);
  };

  const move = (event: PointerEvent) => {
    const now = hand.current;
    if (now?.pointer !== event.pointerId) return;
    const corner = event.currentTarget.getBoundingClientRect();
    const { nativeEvent } = event;
    const coalesced = nativeEvent.getCoalescedEvents?.() ?? [];
    const places = (coalesced.length > 0 ? coalesced : [nativeEvent]).map(
      ({ clientX, clientY, pressure }): StrokePoint => [
        clientX - corner.left,
        clientY - corner.top,
        pressure || 0.5,
      ],
    );
    if (tool === "eraser") {
      setLeft((before = strokes) =>
        places.reduce((rest, [x, y]) => strokesBeside(rest, x, y, eraserRadius), before),
      );
      return;
    }
    now.points.push(...places);
    frame.current ||= requestAnimationFrame(showWetInk);
  };

  const up = (event: PointerEvent) => {
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

  return (
    <div
      ref={paper}
      className={`paper ${tool}`}
      role="img"
      aria-label="Sheet to write a number on, with mouse, finger or pen"
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
    >
      <canvas ref={ink} className="ink" />
      <canvas ref={wet} className="ink" />
      {children}
    </div>
  );
}

/** Outlines are worked out once for each stroke. */
const paths = new WeakMap<Stroke, Path2D>();

function pathOf(stroke: Stroke): Path2D {
  const known = paths.get(stroke);
  if (known !== undefined) return known;
  const path = strokePath(stroke);
  paths.set(stroke, path);
  return path;
}

/** A canvas as large as the sheet, empty, to be drawn on in pixels of the sheet. */
function cleared(canvas: HTMLCanvasElement, { width, height }: Sheet) {
  const density = window.devicePixelRatio || 1;
  const [columns, rows] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== columns || canvas.height !== rows) {
    canvas.width = columns;
    canvas.height = rows;
  }
  const context = canvas.getContext("2d")!;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, columns, rows);
  context.scale(density, density);
  context.fillStyle = "#1c2541";
  return context;
}
