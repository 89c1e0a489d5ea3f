import type { Action } from "../state/reduce.ts";
import type { Theme } from "../state/studio.ts";
import { IconButton } from "./IconButton.tsx";

const nextTheme = { system: "light", light: "dark", dark: "system" } as const;
const icons = { system: "system", light: "sun", dark: "moon" } as const;
const names = { system: "as the system has it", light: "light", dark: "dark" } as const;

interface HeaderProps {
  readonly theme: Theme;
  dispatch(action: Action): void;
}

export function Header({ theme, dispatch }: HeaderProps) {
  return (
    <header>
      <h1>
        <img src="./icon.svg" alt="" width="28" height="28" />
        Numera
      </h1>
      <IconButton
        icon={icons[theme]}
        label={`Colours: ${names[theme]}`}
        onClick={() => dispatch({ type: "theme chosen", theme: nextTheme[theme] })}
      />
    </header>
  );
}
