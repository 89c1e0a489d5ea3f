import type { Reading } from "@numera/contract";
import { certaintyText } from "../../ui/certaintyText.ts";
import { Icon } from "../../ui/Icon.tsx";

interface VerdictProps {
  readonly reading: Reading;
  readonly checked: boolean;
}

/** How far the number is to be trusted, in a word and a figure. */
export function Verdict({ reading, checked }: VerdictProps) {
  const isSure = reading.verdict === "sure";
  if (checked) {
    return (
      <p className="verdict accepted">
        <Icon name="done" /> Checked by you
      </p>
    );
  }
  return (
    <p className={`verdict ${isSure ? "accepted" : "doubtful"}`}>
      {isSure ? <Icon name="done" /> : <span aria-hidden="true">?</span>}
      {isSure ? "Sure" : "Please check"} · {certaintyText(reading)}
    </p>
  );
}
