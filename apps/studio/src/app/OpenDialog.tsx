import { Suspense } from "react";
import type { StudioContext } from "./context.ts";
import { dialogs } from "./dialogs.ts";
import type { Opened } from "./useDialog.ts";

type OpenDialogProps = Omit<StudioContext, "at"> & { readonly opened: Opened };

/** The one dialog that is open. */
export function OpenDialog({ opened, ...context }: OpenDialogProps) {
  const entry = dialogs.find(({ name }) => name === opened.name);
  return <Suspense>{entry && <entry.Content {...context} at={opened.at} />}</Suspense>;
}
