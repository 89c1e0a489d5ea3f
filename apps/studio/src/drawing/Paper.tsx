import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { cleared, pathOf, type Sheet } from "./inkCanvas.ts";
import type { Stroke } from "./stroke.ts";
import { useHand } from "./useHand.ts";

interface PaperProps {
  readonly strokes: readonly Stroke[];
  readonly tool: "pen" | "eraser";
  readonly penWidth: number;
  readonly sheet: Sheet;
  onDraw(stroke: Stroke): void;
  onErase(left: readonly Stroke[]): void;
  onResize(width: number, height: number): void;
  /** What lies over the ink. */
  readonly children?: ReactNode;
}

/** The sheet of paper that one writes on, with mouse, finger or pen. */
export function Paper({ onResize, children, ...hand }: PaperProps) {
  const { strokes, tool, sheet } = hand;
  const paper = useRef<HTMLDivElement>(null);
  const ink = useRef<HTMLCanvasElement>(null);
  const wet = useRef<HTMLCanvasElement>(null);
  const { left, listeners } = useHand(wet, hand);
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

  return (
    <div
      ref={paper}
      className={`paper ${tool}`}
      role="img"
      aria-label="Sheet to write a number on, with mouse, finger or pen"
      {...listeners}
    >
      <canvas ref={ink} className="ink" />
      <canvas ref={wet} className="ink" />
      {children}
    </div>
  );
}
