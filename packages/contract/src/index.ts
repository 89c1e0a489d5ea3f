export { type ModelIdentity, type ModelKind, modelIdentitySchema, modelKindSchema } from "./modelIdentity.ts";
export { linesOf } from "./reading/linesOf.ts";
export { mapLines, summaryOf } from "./reading/mapLines.ts";
export { type PageObject, pageObject, pageObjectSchema } from "./reading/pageObject.ts";
export {
  boxSchema,
  type CharacterReading,
  type Evidence,
  evidenceSchema,
  type LineReading,
  type PageReading,
  pointSchema,
  type Reading,
  type RegionReading,
  readingSchema,
  readingVersion,
  type Verdict,
} from "./reading/reading.ts";
