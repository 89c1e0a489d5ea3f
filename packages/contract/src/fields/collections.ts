/** Objects and lists of files. Objects have no fields but those that are named, so that no misspelled one is passed over. */
import * as v from "valibot";

/** An object of the named fields; those that `optional` wraps may be missing. */
export function fields<const Entries extends v.ObjectEntries>(entries: Entries) {
  return withoutLists(
    v.strictObject(entries, ({ expected, path }) => {
      if (expected === "never") return `known are ${Object.keys(entries).join(", ")}`;
      const missing = path?.at(-1)?.key;
      return missing === undefined ? "an object" : expectationOf(entries[missing as string]!);
    }),
  );
}

/** An object of one of several forms, told apart by its field `key`. @param message what that field must be */
export function formBy<const Key extends string, const Forms extends v.VariantOptions<Key>>(
  key: Key,
  forms: Forms,
  message: string,
) {
  return withoutLists(
    v.variant(key, forms, ({ expected }) => (expected === "Object" ? "an object" : message)),
  );
}

/** The schema of objects, which valibot takes lists for, without these. */
function withoutLists<Schema extends v.GenericSchema>(schema: Schema): Schema {
  return {
    ...schema,
    "~run"(dataset, config) {
      const { value } = dataset;
      if (!Array.isArray(value)) return schema["~run"](dataset, config);
      const refused = schema["~run"]({ value: null }, config);
      for (const issue of refused.issues!) Object.assign(issue, { input: value, received: "Array" });
      return refused;
    },
  };
}

/** What a schema's first message says is expected. */
function expectationOf(schema: v.GenericSchema): string {
  const { message } = schema as { readonly message?: unknown };
  if (typeof message === "string") return message;
  return schema.type === "array" ? "a list" : "an object";
}

/** A field that may be left out; it is never `undefined` in what was parsed. */
export const optional = v.exactOptional;

/** A list of so many or more. */
export function listOf<const Item extends v.GenericSchema>(item: Item, least = 0) {
  const message = least === 0 ? "a list" : `a list of at least ${least}`;
  return v.pipe(v.array(item, message), v.minLength(least, message));
}

/** A list of at least one. */
export function nonEmptyListOf<const Item extends v.GenericSchema>(item: Item) {
  return v.tupleWithRest([item], item, "a list of at least 1");
}

/** Values by name. */
export function byName<const Value extends v.GenericSchema>(value: Value) {
  return byKey(v.string(), value);
}

/** Values by names that fit `key`. */
export function byKey<const Value extends v.GenericSchema>(key: v.GenericSchema<string>, value: Value) {
  return withoutLists(v.record(key, value, "an object"));
}

/** Values by name, and beside them some fields of their own. */
export function byNameBeside<const Entries extends v.ObjectEntries, const Value extends v.GenericSchema>(
  entries: Entries,
  value: Value,
) {
  return withoutLists(v.objectWithRest(entries, value, "an object"));
}

/** Two numbers, the lower first. */
export function rangeOf<const Value extends v.GenericSchema<unknown, number>>(value: Value) {
  const message = "a list of two numbers, the lower first";
  return v.pipe(
    v.strictTuple([value, value], message),
    v.check(([low, high]) => low <= high, message),
  );
}

/** What a program keeps of its own, whatever it is. */
export const anything = v.unknown();
export const anyFields = byName(anything);
