import type { Reading } from "@numera/contract";
import { Icon } from "../../ui/Icon.tsx";
import { shownPercent } from "../../ui/shownPercent.ts";

interface VerdictProps {
  readonly reading: Reading;
  readonly checked: boolean;
}

/** How far the number is to be trusted, in a word and a figure. */
export function Verdict({ reading: { verdict, confidence }, checked }: VerdictProps) {
  const isSure = verdict === "sure";
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
      {isSure ? "Sure" : "Please check"} · {shownPercent(confidence)}
    </p>
  );
}
