export { buildGlyphBank } from "./bank/buildGlyphBank.ts";
export { GlyphBank, type GlyphColumns } from "./bank/glyphBank.ts";
export type { Weights } from "./draws.ts";
export type { LabelShape } from "./labels/drawLabel.ts";
export type { Label, Separator } from "./labels/label.ts";
export { PenBank, type PenColumns } from "./pen/penBank.ts";
export { type PenCharacter, parsePenCharacters } from "./pen/penCharacter.ts";
export {
  type Paper,
  type Pen,
  type Spacing,
  STRING_PRESETS,
  type StringPreset,
  type StringSettings,
} from "./settings.ts";
export type { CharacterBox, StringSample } from "./stringSample.ts";
export type { ClosableStringSource, StringSource } from "./stringSource.ts";
export { StringSynthesis, type SynthesisOptions } from "./synthesis.ts";
