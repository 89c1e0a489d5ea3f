import type * as v from "valibot";

/** What a schema's data look like to those who only read them: `v.InferOutput`, read-only all the way down. */
export type Data<Schema extends v.GenericSchema> = ReadonlyDeep<v.InferOutput<Schema>>;

type ReadonlyDeep<T> = T extends readonly unknown[] | object
  ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> }
  : T;

/**
 * One form of data that Numera writes to disk or sends: its schema gives the type, the check, the sentence about what is
 * wrong, and the JSON Schema.
 */
export interface Contract<Schema extends v.GenericSchema = v.GenericSchema> {
  /** What the data are, in kebab-case; the error about malformed ones has the code `invalid-NAME`. */
  readonly name: string;
  readonly schema: Schema;
  /** The only version that is read; the data's field `version` says it. Data without versions leave it out. */
  readonly version?: number;
  /** How to come by data of this version, as in "calibrate the model again"; ends the sentence about another version. */
  readonly renewal?: string;
}

/** The data of a contract. */
export type ContractData<C extends Contract> = Data<C["schema"]>;
