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
  const written = [...found.grounds.keys()].filter((ground) => holdsWriting(found, ground));
  const isLost = (ground: number) => isPaintedOver(found, ground, gray, sheet);
  // A ground with nothing on it that is no side of the image and stands out as ink does may be that: a bold digit.
  const sure = [...found.grounds.keys()].filter(
    (ground) =>
      isSide(found, ground) ||
      !standsOut(found, ground) ||
      (written.includes(ground) && isBlock(found, ground)),
  );
  if (sure.length < 2 || (sheet !== gray && !written.some(isLost)))
    return { gray: sheet, polarity: undefined };
  return { gray: onOneGround(gray, found), polarity: "dark" };
}

/** A ground along a side of the image has at least this share of it. */
const alongSide = 0.9;

/** Whether a ground lies along a whole side of the image: the paper, a dark gutter, a scanner's lid. */
function isSide({ reduced: { width, height }, groundOf }: Grounds, ground: number): boolean {
  const share = (length: number, at: (i: number) => number) => {
    let own = 0;
    for (let i = 0; i < length; i++) if (groundOf[at(i)] === ground) own++;
    return own / length;
  };
  return (
    share(width, (x) => x) >= alongSide ||
    share(width, (x) => (height - 1) * width + x) >= alongSide ||
    share(height, (y) => y * width) >= alongSide ||
    share(height, (y) => (y + 1) * width - 1) >= alongSide
  );
}

/** Ink is so many times darker than its paper, or lighter; fields of forms are not. */
const inkContrast = 2;

function standsOut({ grounds }: Grounds, ground: number): boolean {
  const { level } = grounds[ground]!;
  return grounds.some((other) => Math.max(level, other.level) > inkContrast * Math.min(level, other.level));
}

/** A ground takes up this share of its box; bold digits take up less. */
const blockShare = 0.8;

function isBlock({ reduced: { width }, groundOf, grounds }: Grounds, ground: number): boolean {
  let [left, right, top, bottom] = [width, -1, Number.POSITIVE_INFINITY, -1];
  for (let at = 0; at < groundOf.length; at++) {
    if (groundOf[at] !== ground) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), y];
  }
  return grounds[ground]!.area >= blockShare * (right - left + 1) * (bottom - top + 1);
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
