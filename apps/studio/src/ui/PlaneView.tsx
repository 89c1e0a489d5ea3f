import { useEffect, useRef } from "react";
import type { Plane } from "../workers/explanation.ts";

/** Gray levels as a picture. */
export function PlaneView({ plane, label, className }: { plane: Plane; label: string; className?: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { width, height, data } = plane;
    const target = canvas.current!;
    target.width = width;
    target.height = height;
    const pixels = new Uint8ClampedArray(4 * width * height);
    for (let i = 0; i < width * height; i++) pixels.set([data[i]!, data[i]!, data[i]!, 255], 4 * i);
    target.getContext("2d")!.putImageData(new ImageData(pixels, width, height), 0, 0);
  }, [plane]);
  return <canvas ref={canvas} role="img" aria-label={label} className={className} />;
}
