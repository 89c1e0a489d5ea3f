import { openImages } from "../features/images/entries.ts";
import { Icon } from "../ui/Icon.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { PickFiles } from "../ui/PickFiles.tsx";
import { dialogs } from "./dialogs.ts";
import type { DialogName } from "./registry.ts";
import type { View } from "./state/page.ts";
import type { Action } from "./state/reduce.ts";
import type { StudioState } from "./state/studio.ts";

interface HeaderProps {
  readonly state: StudioState;
  dispatch(action: Action): void;
  onFiles(files: readonly File[]): void;
  onOpen(dialog: DialogName): void;
}

/** What the app is, its two views, how to open an image, and what else there is. */
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
          shortcut={openImages.key}
          onFiles={onFiles}
        >
          <Icon name="image" />
        </PickFiles>
        {dialogs.map(
          ({ name, key, button }) =>
            button?.place === "header" && (
              <IconButton
                key={name}
                icon={button.icon}
                label={button.label}
                shortcut={key}
                className={button.keyboard ? "for-keyboards" : undefined}
                onClick={() => onOpen(name)}
              />
            ),
        )}
      </div>
    </header>
  );
}
