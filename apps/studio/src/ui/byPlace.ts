import { Children, type ReactNode } from "react";

/** Elements of items that are known by their place alone, as the digits of a number and the lines of an image are. */
export function byPlace<Item>(
  items: readonly Item[],
  shown: (item: Item, place: number) => ReactNode,
): ReactNode[] {
  // Children without keys are given their place as one.
  return Children.toArray(items.map(shown));
}
