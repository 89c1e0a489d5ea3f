import { type ReactNode, useEffect, useRef } from "react";
import type { Picture } from "../../pictures/picture.ts";

interface PictureViewProps {
  readonly picture: Picture;
  readonly name: string;
  /** What lies over it. */
  readonly children?: ReactNode;
}

/** An image, as large as there is room, and what lies over it. */
export function PictureView({ picture: { bitmap }, name, children }: PictureViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current!;
    target.width = bitmap.width;
    target.height = bitmap.height;
    target.getContext("2d")!.drawImage(bitmap, 0, 0);
  }, [bitmap]);
  const ratio = bitmap.width / bitmap.height;
  return (
    <div className="picture" style={{ aspectRatio: ratio, maxWidth: `calc(var(--room) * ${ratio})` }}>
      <canvas ref={canvas} role="img" aria-label={name} />
      {children}
    </div>
  );
}
