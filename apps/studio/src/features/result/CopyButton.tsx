import { useEffect, useState } from "react";
import type { KeyEntry } from "../../registry/entries.ts";
import { IconButton } from "../../ui/IconButton.tsx";

export const copy: KeyEntry = { key: "c", help: "copy the number", line: "copy" };

/** Copies the number, and says for a moment that it did. */
export function CopyButton({ text }: { readonly text: string }) {
  const [state, setState] = useState<"ready" | "copied" | "refused">("ready");
  useEffect(() => {
    if (state === "ready") return;
    const timer = setTimeout(() => setState("ready"), 1600);
    return () => clearTimeout(timer);
  }, [state]);
  const copyNumber = () =>
    navigator.clipboard.writeText(text).then(
      () => setState("copied"),
      () => setState("refused"),
    );
  const labels = {
    ready: "Copy the number",
    copied: "Copied",
    refused: "The browser does not let this page copy",
  };
  return (
    <span className="copy">
      <IconButton
        icon={state === "copied" ? "done" : "copy"}
        label={labels[state]}
        shortcut={copy.key}
        onClick={copyNumber}
      />
      <span className="unseen" role="status">
        {state === "ready" ? "" : labels[state]}
      </span>
    </span>
  );
}
