import type { ReactNode } from "react";
import type { IconName } from "../ui/Icon.tsx";

/** What a key does, as the list of keys says it. */
export interface KeyEntry {
  /** As `KeyboardEvent.key` has it, in lower case; "ctrl+" stands before it where Ctrl (or ⌘) is held. */
  readonly key: string;
  /** What it does, in a word or two. */
  readonly help: string;
  /** Keys of one line stand together in the list. */
  readonly line: string;
}

/** A key that acts by itself; other keys press the button that names them, where one is in view. */
export interface ShortcutEntry<State, Action> extends KeyEntry {
  /** Undefined where there is nothing to do. */
  action(state: State, shift: boolean): Action | undefined;
}

/** The button that opens a dialog: an icon above the page, or words below what was read. */
type DialogButton =
  | {
      readonly place: "header";
      readonly icon: IconName;
      readonly label: string;
      /** Whether phones, which have little room and no keys, reach it by way of the settings. */
      readonly keyboard?: boolean;
    }
  | { readonly place: "result"; readonly label: string };

/** A dialog, with its key, its line in the list of keys, and its button. */
export interface DialogEntry<Name extends string, Context> extends KeyEntry {
  readonly name: Name;
  /** None where another part of the page opens it. */
  readonly button?: DialogButton;
  /** What is shown: a component that takes of the page what it needs. */
  readonly Content: (context: Context) => ReactNode;
}

/** Registers a dialog: `Context` is what it needs of the page. */
export function dialogEntry<const Name extends string, Context>(
  entry: DialogEntry<Name, Context>,
): DialogEntry<Name, Context> {
  return entry;
}
