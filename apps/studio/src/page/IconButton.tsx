import type { ComponentProps } from "react";
import { Icon, type IconName } from "./Icon.tsx";

interface IconButtonProps extends ComponentProps<"button"> {
  readonly icon: IconName;
  /** What it does; `keys` are told with it. */
  readonly label: string;
  readonly keys?: string;
}

/** A button that shows an icon; its name is read to those who do not see it, and shown to those who point at it. */
export function IconButton({ icon, label, keys, className = "", ...button }: IconButtonProps) {
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={label}
      title={keys === undefined ? label : `${label} (${keys})`}
      {...button}
    >
      <Icon name={icon} />
    </button>
  );
}
