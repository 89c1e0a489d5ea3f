import {
  type GrayImage,
  type Grounds,
  groundsOf,
  holdsWriting,
  onOneGround,
  withoutDesk,
} from "@numera/vision";

/** An image whose ink stands on one ground, and on which side of it the ink is, where that is known. */
export interface OneGround {
  readonly gray: GrayImage;
  readonly polarity: "dark" | undefined;
}

/**
 * Brings the grounds of an image to one: tinted forms with white fields, light ink on dark beside dark ink on light. Around a
 * sheet on a desk the desk is painted over, unless something is written there.
 */
export function oneGround(gray: GrayImage): OneGround {
  const found = groundsOf(gray);
  if (found === undefined) return { gray: withoutDesk(gray), polarity: undefined };
  const sheet = withoutDesk(gray);
  const isLost = (ground: number) => isPaintedOver(found, ground, gray, sheet) && holdsWriting(found, ground);
  if (sheet !== gray && !found.grounds.some((_, i) => isLost(i))) return { gray: sheet, polarity: undefined };
  return { gray: onOneGround(gray, found), polarity: "dark" };
}

/** Whether most of a ground is other than it was. */
function isPaintedOver(
  { reduced, groundOf }: Grounds,
  ground: number,
  { width, height, data }: GrayImage,
  painted: GrayImage,
): boolean {
  let [all, other] = [0, 0];
  for (let at = 0; at < groundOf.length; at++) {
    if (groundOf[at] !== ground) continue;
    const x = Math.floor((((at % reduced.width) + 0.5) * width) / reduced.width);
    const y = Math.floor(((Math.floor(at / reduced.width) + 0.5) * height) / reduced.height);
    all++;
    if (painted.data[y * width + x] !== data[y * width + x]) other++;
  }
  return 2 * other > all;
}
