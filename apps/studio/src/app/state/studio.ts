import { type ImagesState, noImages } from "../../features/images/images.ts";
import { defaultSettings, type SettingsState } from "../../features/settings/settings.ts";
import { emptySheet, type WritingState } from "../../features/writing/writing.ts";
import { type PageState, startPage } from "./page.ts";

/** All that the page shows follows from this. */
export interface StudioState extends WritingState, ImagesState, SettingsState, PageState {}

export const initialState: StudioState = { ...startPage, ...emptySheet, ...noImages, ...defaultSettings };
