const arrows: Readonly<Record<string, string>> = { arrowup: "↑", arrowdown: "↓" };

/** A key as people name it. @param key in lower case, as "ctrl+z", "enter" or "k" */
export function shownKey(key: string): string {
  return key.split("+").map(capitalized).join(" ");
}

function capitalized(part: string): string {
  return arrows[part] ?? `${part.charAt(0).toUpperCase()}${part.slice(1)}`;
}
