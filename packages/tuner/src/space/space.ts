import type { CategoricalParameter, Parameter, ParameterValue } from "./parameter.ts";

/** The parameters by name; a condition may ask only those that stand before it. */
export type Space = Readonly<Record<string, Parameter>>;

/** One setting of a space; a parameter whose condition does not hold is absent. */
export type ParameterValues = Readonly<Record<string, ParameterValue>>;

type ValueOf<P extends Parameter> = P extends CategoricalParameter<infer V> ? V : number;

type Always<S extends Space> = { [K in keyof S as S[K] extends { when: object } ? never : K]: ValueOf<S[K]> };
type Sometimes<S extends Space> = {
  [K in keyof S as S[K] extends { when: object } ? K : never]?: ValueOf<S[K]>;
};

/** The values that a space written in TypeScript infers: `ValuesOf<typeof space>`. */
export type ValuesOf<S extends Space> = Always<S> & Sometimes<S>;
