import * as v from "valibot";

/** What a model takes: single characters cut out as images, or whole lines. */
export const modelKindSchema = v.picklist(["image", "line"]);

/** Which model: its name as its metadata gives it, its kind, and the SHA-256 of its file in hex. */
export const modelIdentitySchema = v.object({
  id: v.string(),
  kind: modelKindSchema,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

export type ModelKind = v.InferOutput<typeof modelKindSchema>;
export type ModelIdentity = Readonly<v.InferOutput<typeof modelIdentitySchema>>;
