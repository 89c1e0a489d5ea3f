import { PickFiles } from "../images/PickFiles.tsx";
import type { Action } from "../state/reduce.ts";
import type { StudioState, View } from "../state/studio.ts";
import { Icon } from "./Icon.tsx";
import { IconButton } from "./IconButton.tsx";

const nextTheme = { system: "light", light: "dark", dark: "system" } as const;
const icons = { system: "system", light: "sun", dark: "moon" } as const;
const names = { system: "as the system has it", light: "light", dark: "dark" } as const;

interface HeaderProps {
  readonly state: StudioState;
  dispatch(action: Action): void;
  onFiles(files: readonly File[]): void;
  onCamera(): void;
}

/** What the app is, its two views, and how to bring an image. */
export function Header({ state: { view, images, theme }, dispatch, onFiles, onCamera }: HeaderProps) {
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
        <IconButton icon="camera" label="Camera" keys="K" data-key="k" onClick={onCamera} />
        <IconButton
          icon={icons[theme]}
          label={`Colours: ${names[theme]}`}
          onClick={() => dispatch({ type: "theme chosen", theme: nextTheme[theme] })}
        />
      </div>
    </header>
  );
}
