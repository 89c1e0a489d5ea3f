import { Dialog } from "../../ui/Dialog.tsx";

const keys: readonly (readonly [string, string])[] = [
  ["P · E", "pen · eraser"],
  ["[ · ]", "thinner · thicker"],
  ["Ctrl Z · Ctrl Y", "undo · redo"],
  ["Delete", "clear the sheet, or remove the image"],
  ["C", "copy the number"],
  ["Enter", "show the number large"],
  ["N", "correct the number"],
  ["O · Ctrl V", "open images · paste one"],
  ["K", "camera"],
  ["1 · 2", "write · images"],
  ["↑ · ↓", "image before · after"],
  ["L · R · X", "turn left · turn right · crop"],
  ["B", "how it was read"],
  ["H · S · M", "history · settings · models"],
  ["T · G", "teach it your handwriting · train a network"],
  ["?", "these keys"],
];

export function KeysDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog title="Keys" className="keys" onClose={onClose}>
      <dl>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
