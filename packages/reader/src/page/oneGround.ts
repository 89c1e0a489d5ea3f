import {
  type GrayImage,
  type Grounds,
  groundsOf,
  holdsWriting,
  onOneGround,
  withoutDesk,
  withoutGrounds,
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
  const all = groundsOf(gray);
  if (all === undefined) return { gray: withoutDesk(gray), polarity: undefined };
  // The strokes of bold digits first: what they stand on is then seen to hold writing.
  const fields = withoutGrounds(all, new Set(groundsWhere(all, (ground) => isInkByShape(all, ground))));
  const isWritten = fields.grounds.map((_, ground) => holdsWriting(fields, ground));
  const isInk = (ground: number) => !isSide(fields, ground) && mayBeInk(fields, ground, isWritten[ground]!);
  const ink = new Set(groundsWhere(fields, isInk));
  if (ink.size === fields.grounds.length) return { gray: withoutDesk(gray), polarity: undefined };
  const found = withoutGrounds(fields, ink);
  const levels = found.grounds.map(({ level }) => level);
  // The paper in the hole of a 6 is no other ground than the paper around it.
  const areAlike = Math.max(...levels) < leastContrast * Math.min(...levels);
  const sheet = withoutDesk(gray);
  const isLost = (ground: number) => isWritten[ground]! && isPaintedOver(fields, ground, gray, sheet);
  if (areAlike || (sheet !== gray && groundsWhere(fields, isLost).length === 0)) {
    return { gray: sheet, polarity: undefined };
  }
  return { gray: onOneGround(gray, found), polarity: "dark" };
}

function groundsWhere({ grounds }: Grounds, holds: (ground: number) => boolean): number[] {
  return [...grounds.keys()].filter(holds);
}

/** Grounds differ where one is so many times as light as the other. */
const leastContrast = 1.09;

/** A ground along a side of the image has at least this share of it. */
const alongSide = 0.9;
/** A ground's own pixels are at most this share lighter or darker, or so many gray levels: others are ink, or strips too narrow for a ground. */
const even = { share: 0.12, levels: 12 } as const;

/** Whether a ground lies along a whole side of the image: the paper, a dark gutter, a scanner's lid. */
function isSide({ reduced, groundOf, level }: Grounds, ground: number): boolean {
  const { width, height } = reduced;
  const isOwn = (at: number) =>
    groundOf[at] === ground &&
    Math.abs(reduced.data[at]! - level[at]!) <= Math.max(even.levels, even.share * level[at]!);
  const share = (length: number, at: (i: number) => number) => {
    let own = 0;
    for (let i = 0; i < length; i++) if (isOwn(at(i))) own++;
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

/** The strokes of a bold digit are at most so many reduced pixels wide. */
const widestStroke = 13;

/** A ground takes up this share of its box; bold digits take up less. */
const blockShare = 0.8;
/** A rectangle fills this share of its box. */
const rectangleShare = 0.93;

/** A ground of another shape takes up at least this share of the image: smaller ones may be where a digit's strokes meet. */
const sheetShare = 0.15;

/** Whether a ground that is no side of the image has the shape of strokes: narrow, or small and no block. */
function isInkByShape(found: Grounds, ground: number): boolean {
  if (isSide(found, ground)) return false;
  const { filled, square } = shapeOf(found, ground);
  const isSheet = found.grounds[ground]!.area >= sheetShare * found.groundOf.length;
  return square < widestStroke || (filled < blockShare && !isSheet);
}

/**
 * Whether a ground that is no side of the image may be ink, a bold digit. One that stands out is none when it is a block with writing
 * on it; one whose ink is on the other side of its brightness than the page's, when it is a rectangle; another when it is a block with
 * writing or no 1, or a sheet with writing.
 */
function mayBeInk(found: Grounds, ground: number, isWritten: boolean): boolean {
  const { filled, isUpright } = shapeOf(found, ground);
  const isBlock = filled >= blockShare;
  if (standsOut(found, ground)) return !isWritten || !isBlock;
  const { area, polarity } = found.grounds[ground]!;
  const largest = found.grounds.reduce((a, b) => (b.area > a.area ? b : a));
  if (polarity !== largest.polarity) return !isWritten || filled < rectangleShare;
  const isSheet = area >= sheetShare * found.groundOf.length;
  return isBlock ? isUpright && !isWritten : !(isSheet && isWritten);
}

/** Which share of its box a ground fills, whether it is higher than wide, and the side of the largest square in it, in reduced pixels. */
function shapeOf({ reduced: { width }, groundOf, grounds }: Grounds, ground: number) {
  let [left, right, top, bottom] = [width, -1, Number.POSITIVE_INFINITY, -1];
  // Of each pixel of the ground, the side of the largest square of which it is the lower right corner.
  const squares = new Uint16Array(groundOf.length);
  let square = 0;
  for (let at = 0; at < groundOf.length; at++) {
    if (groundOf[at] !== ground) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), y];
    const before =
      x === 0 || y === 0 ? 0 : Math.min(squares[at - 1]!, squares[at - width]!, squares[at - width - 1]!);
    squares[at] = before + 1;
    square = Math.max(square, before + 1);
  }
  const [columns, rows] = [right - left + 1, bottom - top + 1];
  return { filled: grounds[ground]!.area / (columns * rows), isUpright: columns < rows, square };
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
