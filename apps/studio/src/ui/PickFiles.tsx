import { type ReactNode, useRef } from "react";

interface PickFilesProps {
  readonly className?: string;
  readonly label: string;
  readonly title?: string;
  readonly children: ReactNode;
  /** The key that presses it. */
  readonly shortcut?: string;
  onFiles(files: readonly File[]): void;
}

/** A button that opens the file picker. */
export function PickFiles({ className = "", label, title, children, shortcut, onFiles }: PickFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={label}
        title={title}
        data-key={shortcut}
        onClick={() => input.current?.click()}
      >
        {children}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept="image/*,.bmp,.gif,.avif,.heic,.heif,application/pdf"
        aria-label={label}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = ""; // The same file may be picked again.
        }}
      />
    </>
  );
}
