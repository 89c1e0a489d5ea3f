import { PickFiles } from "../images/PickFiles.tsx";
import type { Action } from "../state/reduce.ts";
import type { StudioState, View } from "../state/studio.ts";
import { Icon } from "./Icon.tsx";
import { IconButton } from "./IconButton.tsx";

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
        <IconButton icon="camera" label="Camera" keys="K" data-key="k" onClick={() => onOpen("camera")} />
        <IconButton icon="history" label="History" keys="H" data-key="h" onClick={() => onOpen("history")} />
        <IconButton
          icon="settings"
          label="Settings"
          keys="S"
          data-key="s"
          onClick={() => onOpen("settings")}
        />
        <IconButton
          icon="teach"
          label="Teach"
          keys="T"
          data-key="t"
          className="for-keyboards"
          onClick={() => onOpen("teach")}
        />
        <IconButton
          icon="models"
          label="Models"
          keys="M"
          data-key="m"
          className="for-keyboards"
          onClick={() => onOpen("models")}
        />
        <IconButton
          icon="train"
          label="Train a network"
          keys="G"
          data-key="g"
          className="for-keyboards"
          onClick={() => onOpen("train")}
        />
        <IconButton
          icon="keyboard"
          label="Keys"
          keys="?"
          data-key="?"
          className="for-keyboards"
          onClick={() => onOpen("keys")}
        />
      </div>
    </header>
  );
}
