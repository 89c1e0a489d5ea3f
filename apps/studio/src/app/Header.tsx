import { Icon, type IconName } from "../ui/Icon.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { PickFiles } from "../ui/PickFiles.tsx";
import type { Action } from "./state/reduce.ts";
import type { StudioState, View } from "./state/studio.ts";

/** What is shown over the page. */
export type Overlay =
  | "camera"
  | "correct"
  | "history"
  | "keys"
  | "models"
  | "number"
  | "settings"
  | "steps"
  | "teach"
  | "train"
  | CorrectAt;

/** Correcting, with one digit at hand: places counted from 0. */
export interface CorrectAt {
  readonly line: number;
  readonly digit: number;
}

interface Door {
  readonly opens: Exclude<Overlay, CorrectAt>;
  readonly icon: IconName;
  readonly label: string;
  readonly shortcut: string;
  /** Whether phones, which have little room and no keys, reach it by way of the settings. */
  readonly keyboard?: boolean;
}

/** What each button of the header opens. */
const doors: readonly Door[] = [
  { opens: "camera", icon: "camera", label: "Camera", shortcut: "k" },
  { opens: "history", icon: "history", label: "History", shortcut: "h" },
  { opens: "settings", icon: "settings", label: "Settings", shortcut: "s" },
  { opens: "teach", icon: "teach", label: "Teach", shortcut: "t", keyboard: true },
  { opens: "models", icon: "models", label: "Models", shortcut: "m", keyboard: true },
  { opens: "train", icon: "train", label: "Train a network", shortcut: "g", keyboard: true },
  { opens: "keys", icon: "keyboard", label: "Keys", shortcut: "?", keyboard: true },
];

interface HeaderProps {
  readonly state: StudioState;
  dispatch(action: Action): void;
  onFiles(files: readonly File[]): void;
  onOpen(overlay: Overlay): void;
}

/** What the app is, its two views, how to bring an image, and what else there is. */
export function Header({ state: { view, images }, dispatch, onFiles, onOpen }: HeaderProps) {
  const tab = (name: View, label: string) => (
    <button
      type="button"
      aria-pressed={view === name}
      onClick={() => dispatch({ type: "view chosen", view: name })}
    >
      {label}
    </button>
  );
  return (
    <header>
      <h1>
        <img src="./icon.svg" alt="" width="28" height="28" />
        <span>Numera</span>
      </h1>
      {images.length > 0 && (
        <nav aria-label="Views">
          {tab("write", "Write")}
          {tab("images", images.length === 1 ? "Image" : `Images (${images.length})`)}
        </nav>
      )}
      <div className="header-actions">
        <PickFiles
          className="icon-button"
          label="Open images"
          title="Open images (O)"
          shortcut="o"
          onFiles={onFiles}
        >
          <Icon name="image" />
        </PickFiles>
        {doors.map(({ opens, icon, label, shortcut, keyboard }) => (
          <IconButton
            key={opens}
            icon={icon}
            label={label}
            shortcut={shortcut}
            className={keyboard ? "for-keyboards" : undefined}
            onClick={() => onOpen(opens)}
          />
        ))}
      </div>
    </header>
  );
}
