import { defaultReaderSettings } from "../../reading/settings.ts";
import { initialState, type StudioState } from "./studio.ts";

const key = "numera-studio";

/** What is kept from one visit to the next. */
type Kept = Pick<StudioState, "settings" | "theme" | "penWidth">;

/** The state that a visit begins with: as the last one was left. */
export function startingState(): StudioState {
  try {
    const { settings, ...rest } = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Kept>;
    return { ...initialState, ...rest, settings: { ...defaultReaderSettings, ...settings } };
  } catch {
    // Storage that is full, forbidden or of another version keeps nobody from reading.
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
