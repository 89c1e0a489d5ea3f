import type { Strategy } from "@numera/reader";
import type { Theme } from "../../features/settings/settings.ts";
import { penWidths } from "../../features/writing/writing.ts";
import { defaultReaderSettings, type ReaderSettings } from "../../reading/settings.ts";
import { initialState, type StudioState } from "./studio.ts";

const key = "numera-studio";

/** What is kept from one visit to the next. */
type Kept = Pick<StudioState, "settings" | "theme" | "penWidth">;

/** Of each field whether a kept value can be used. */
type Checks<T> = { readonly [Field in keyof T]: (value: unknown) => boolean };

const isText = (value: unknown) => typeof value === "string";
const isWithin = (least: number, most: number) => (value: unknown) =>
  typeof value === "number" && value >= least && value <= most;
const isNameOf = (known: object) => (value: unknown) =>
  typeof value === "string" && Object.hasOwn(known, value);

const strategies: Readonly<Record<Strategy, true>> = {
  contour: true,
  lattice: true,
  line: true,
  fused: true,
};
const themes: Readonly<Record<Theme, true>> = { system: true, light: true, dark: true };

const readerChecks: Checks<Required<ReaderSettings>> = {
  strategy: isNameOf(strategies),
  model: isText,
  format: isText,
  list: isText,
  threshold: isWithin(0, 1),
};

const checks: Checks<Omit<Kept, "settings">> = {
  theme: isNameOf(themes),
  penWidth: isWithin(penWidths.least, penWidths.most),
};

/** The fields of what was kept that can be used; those that are damaged or of another version are left out. */
function usable<T extends object>(kept: unknown, fields: Checks<T>): Partial<T> {
  const values = (kept ?? {}) as Partial<Record<keyof T, unknown>>;
  const names = (Object.keys(fields) as (keyof T)[]).filter((name) => fields[name](values[name]));
  return Object.fromEntries(names.map((name) => [name, values[name]])) as Partial<T>;
}

/** The state that a visit begins with: as the last one was left. */
export function startingState(): StudioState {
  try {
    const kept: Readonly<Record<string, unknown>> | null = JSON.parse(localStorage.getItem(key) ?? "{}");
    const settings = { ...defaultReaderSettings, ...usable(kept?.settings, readerChecks) };
    return { ...initialState, ...usable(kept, checks), settings };
  } catch {
    // Storage that is full, forbidden or cut short keeps nobody from reading.
    return initialState;
  }
}

export function keepSettings({ settings, theme, penWidth }: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify({ settings, theme, penWidth } satisfies Kept));
  } catch {
    // As above.
  }
}
