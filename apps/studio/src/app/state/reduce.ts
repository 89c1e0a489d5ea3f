import { type ImagesAction, images, type OpeningAction } from "../../features/images/images.ts";
import { type SettingsAction, settings } from "../../features/settings/settings.ts";
import { type WritingAction, writing } from "../../features/writing/writing.ts";
import type { Corrected } from "../../reading/outcome.ts";
import { reducerOf } from "../../state/slice.ts";
import { type PageAction, page } from "./page.ts";
import type { StudioState } from "./studio.ts";

/** What may happen. */
export type Action = WritingAction | ImagesAction | OpeningAction | SettingsAction | PageAction | Corrected;

/** All that changes what the page shows. */
export const reduce = reducerOf<StudioState, Action>([writing, images, settings, page]);
