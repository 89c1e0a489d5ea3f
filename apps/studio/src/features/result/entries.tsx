import type { ReadResult } from "../../reading/readResult.ts";
import { dialogEntry } from "../../registry/entries.ts";
import { NumberDialog } from "./NumberDialog.tsx";

type NumberContext = {
  readonly shown: { readonly result: ReadResult | undefined };
  close(): void;
};

/** The number itself is its button. */
export const number = dialogEntry({
  name: "number",
  key: "enter",
  help: "show the number large",
  line: "number",
  Content: ({ shown: { result }, close }: NumberContext) =>
    result && <NumberDialog result={result} onClose={close} />,
});
