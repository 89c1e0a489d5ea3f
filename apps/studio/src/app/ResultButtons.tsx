import { dialogs } from "./dialogs.ts";
import type { DialogName } from "./registry.ts";

/** The buttons below what was read that open dialogs. */
export function ResultButtons({ onOpen }: { onOpen(dialog: DialogName): void }) {
  return dialogs.map(
    ({ name, key, button }) =>
      button?.place === "result" && (
        <button key={name} type="button" className="button small" data-key={key} onClick={() => onOpen(name)}>
          {button.label}
        </button>
      ),
  );
}
