/** Kinds of the reasons that `judge` gives, each by how its sentence begins or ends; a stray stroke is of no kind. */
const sentences = {
  /** What is read breaks the format, or nothing that it allows can stand there. */
  format: /^(?:without the format |nothing here can be )/,
  upsideDown: /^the page is read upside down$/,
  /** Ink that is no digit, and signs that are none. */
  otherInk: /ink stands where no digit is read$/,
  otherSigns: /looks like signs that are no digits$/,
  /** What lies outside of all that the calibration was fitted to. */
  pitch: /^a character takes .* the calibration knows /,
  contrast: /^the ink is only .* the calibration knows /,
  length: /characters are read; the calibration knows /,
  /** The confidence is less than the threshold. */
  improbable: /^the (?:calibrated )?probability is .*, less than /,
  /** Which string is next. */
  next: /^(?:".*"|no digit) is next \(/,
} as const;

export type ReasonKind = keyof typeof sentences;

const kinds = Object.keys(sentences) as ReasonKind[];

/**
 * The kind of a line's reason; undefined of a stray stroke.
 * @example
 * reasonKind("the calibrated probability is 43.2 %, less than 90.1 %"); // "improbable"
 */
export function reasonKind(reason: string): ReasonKind | undefined {
  return kinds.find((kind) => sentences[kind].test(reason));
}
