import type { ImagesAction, OpeningAction } from "../../features/images/images.ts";
import type { WritingAction } from "../../features/writing/writing.ts";
import type { Slice } from "../../state/slice.ts";

/** Where one writes, or the images that were opened. */
export type View = "write" | "images";

/** What the page has beyond its features. */
export interface PageState {
  readonly view: View;
  /** Whether the reader's models are loaded. */
  readonly ready: boolean;
  /** What came of bringing images, beyond the images: "page 3 of 20", or what could not be opened. */
  readonly progress: string | undefined;
  readonly failures: readonly string[];
}

export type PageAction =
  | { readonly type: "view chosen"; readonly view: View }
  /** The models are loaded. */
  | { readonly type: "reader ready" }
  | { readonly type: "failures seen" };

export const startPage: PageState = { view: "write", ready: false, progress: undefined, failures: [] };

/** Actions of features that bring something else in view, or that say in their own place what was told above the page. */
type Followed = Extract<
  ImagesAction | WritingAction,
  {
    readonly type:
      | "drawing restored"
      | "drawing failed"
      | "image opened"
      | "image selected"
      | "image failed"
      | "images removed";
  }
>;

export const page: Slice<PageState, PageAction | OpeningAction | Followed> = {
  "view chosen": (_, { view }) => ({ view }),
  "drawing restored": () => ({ view: "write" }),
  "image opened": (_, { show }) => (show ? { view: "images" } : undefined),
  "image selected": () => ({ view: "images" }),
  "images removed": () => ({ view: "write" }),
  "reader ready": () => ({ ready: true }),
  opening: (_, { message }) => ({ progress: message }),
  "opening failed": ({ failures }, { message }) => ({ failures: [...failures, message] }),
  "failures seen": () => ({ failures: [] }),
  "drawing failed": toldInPlace,
  "image failed": toldInPlace,
};

/** What is told where the number would stand need not be told above the page too. */
function toldInPlace({ failures }: PageState, { message }: { readonly message: string }): Partial<PageState> {
  return { failures: failures.filter((failure) => failure !== message) };
}
