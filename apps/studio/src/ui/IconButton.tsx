import type { ComponentProps } from "react";
import { Icon, type IconName } from "./Icon.tsx";
import { shownKey } from "./shownKey.ts";

interface IconButtonProps extends ComponentProps<"button"> {
  readonly icon: IconName;
  readonly label: string;
  /** The key that presses it wherever one is on the page, as `useKeys` hears it. */
  readonly shortcut?: string;
  /** Keys that do the same, to be told. */
  readonly keys?: string;
}

/** A button that shows an icon; its name is read to those who do not see it, and shown to those who point at it. */
export function IconButton({ icon, label, shortcut, keys, className = "", ...button }: IconButtonProps) {
  const told = keys ?? (shortcut && shownKey(shortcut));
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={label}
      title={told === undefined ? label : `${label} (${told})`}
      data-key={shortcut}
      {...button}
    >
      <Icon name={icon} />
    </button>
  );
}
