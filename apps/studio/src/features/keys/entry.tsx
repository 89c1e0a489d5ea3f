import { dialogEntry, type KeyEntry } from "../../registry/entries.ts";
import { KeysDialog } from "./KeysDialog.tsx";
import "./keys.css";

type KeysContext = {
  readonly entries: readonly KeyEntry[];
  close(): void;
};

export const keys = dialogEntry({
  name: "keys",
  key: "?",
  help: "these keys",
  line: "keys",
  button: { place: "header", icon: "keyboard", label: "Keys", keyboard: true },
  Content: ({ entries, close }: KeysContext) => <KeysDialog entries={entries} onClose={close} />,
});
