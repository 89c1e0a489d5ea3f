import type { Box } from "@numera/vision";

/** Paper around the frame that belongs to the photo, as a share of the frame: lines at its edge are whole. */
const around = 0.08;

/**
 * The part of a camera's picture that a frame over it shows. The picture covers its place (object-fit: cover).
 * @param place and `frame` in pixels of the page
 * @param width of the camera's picture in its own pixels, as `height`
 */
export function framedPart(place: Box, frame: Box, width: number, height: number): Box {
  const scale = Math.max(place.width / width, place.height / height);
  const hiddenX = (width * scale - place.width) / 2;
  const hiddenY = (height * scale - place.height) / 2;
  const left = frame.x - around * frame.width - place.x + hiddenX;
  const top = frame.y - around * frame.height - place.y + hiddenY;
  const x = Math.max(0, Math.round(left / scale));
  const y = Math.max(0, Math.round(top / scale));
  const right = Math.min(width, Math.round((left + (1 + 2 * around) * frame.width) / scale));
  const bottom = Math.min(height, Math.round((top + (1 + 2 * around) * frame.height) / scale));
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) };
}
