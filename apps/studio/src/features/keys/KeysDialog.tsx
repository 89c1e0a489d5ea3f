import type { KeyEntry } from "../../registry/entries.ts";
import { keyLines } from "../../registry/keyLines.ts";
import { Dialog } from "../../ui/Dialog.tsx";

interface KeysDialogProps {
  readonly entries: readonly KeyEntry[];
  onClose(): void;
}

/** What each key does. */
export function KeysDialog({ entries, onClose }: KeysDialogProps) {
  return (
    <Dialog title="Keys" className="keys" onClose={onClose}>
      <dl>
        {keyLines(entries).map(({ keys, help }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{help}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
