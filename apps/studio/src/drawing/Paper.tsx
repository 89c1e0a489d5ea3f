import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { cleared, pathOf } from "./inkCanvas.ts";
import { type Hand, useHand } from "./useHand.ts";

interface PaperProps extends Hand {
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
