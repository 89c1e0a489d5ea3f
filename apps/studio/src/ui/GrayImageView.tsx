import type { GrayImage } from "@numera/vision";
import { useEffect, useRef } from "react";

/** Gray levels as a picture. */
export function GrayImageView({
  image,
  label,
  className,
}: {
  image: GrayImage;
  label: string;
  className?: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { width, height, data } = image;
    const target = canvas.current!;
    target.width = width;
    target.height = height;
    const pixels = new Uint8ClampedArray(4 * width * height);
    for (let i = 0; i < width * height; i++) pixels.set([data[i]!, data[i]!, data[i]!, 255], 4 * i);
    target.getContext("2d")!.putImageData(new ImageData(pixels, width, height), 0, 0);
  }, [image]);
  return <canvas ref={canvas} role="img" aria-label={label} className={className} />;
}
