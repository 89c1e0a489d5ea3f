import { defaultReaderSettings, type ReaderSettings, type SettingsChanged } from "../../reading/settings.ts";
import type { Slice } from "../../state/slice.ts";

export type Theme = "system" | "light" | "dark";

/** How numbers are read, and how the page looks. */
export interface SettingsState {
  readonly settings: ReaderSettings;
  readonly theme: Theme;
}

export type SettingsAction = SettingsChanged | { readonly type: "theme chosen"; readonly theme: Theme };

export const defaultSettings: SettingsState = { settings: defaultReaderSettings, theme: "system" };

export const settings: Slice<SettingsState, SettingsAction> = {
  "settings changed": (state, action) => ({ settings: { ...state.settings, ...action.settings } }),
  "theme chosen": (_, { theme }) => ({ theme }),
};
