/**
 * Where characters stand on their line, which isolated ones do not tell. Heights are in em, the height of a digit, y down from
 * the baseline.
 */

/** What of a character is at the height. */
type Anchor = "top" | "middle" | "bottom";

/** The height of small letters without an ascender. */
const X_HEIGHT = 0.57;

const anchors: Readonly<Record<string, readonly [Anchor, number]>> = {
  ...each("gpqy", "top", -X_HEIGHT),
  ...each("j", "top", -0.95),
  ...each("f", "top", -1.08),
  ...each("Q", "top", -1),
  ...each(".", "bottom", 0.01),
  ...each(",", "top", -0.08),
  ...each(";", "top", -0.58),
  ...each("-~", "middle", -0.45),
  ...each("=+", "middle", -0.43),
  ...each("*", "middle", -0.62),
  ...each("_", "middle", 0.06),
  ...each("'\"^`", "top", -1.05),
  ...each("<>", "middle", -0.45),
  ...each("()[]{}|/\\", "middle", -0.44),
  ...each("$", "middle", -0.48),
  ...each("&@%#", "bottom", 0.03),
};

function each(characters: string, anchor: Anchor, height: number) {
  return Object.fromEntries([...characters].map((character) => [character, [anchor, height] as const]));
}

/** What is added to a character's y so that it stands where its kind does. @param top @param bottom of its ink, in em */
export function standingShift(text: string, top: number, bottom: number): number {
  const [anchor, height] = anchors[text] ?? ["bottom", 0];
  if (anchor === "top") return height - top;
  if (anchor === "bottom") return height - bottom;
  return height - (top + bottom) / 2;
}
