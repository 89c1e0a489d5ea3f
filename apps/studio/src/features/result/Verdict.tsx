import type { Reading } from "@numera/reader";
import { Icon } from "../../ui/Icon.tsx";
import { shownPercent } from "../../ui/shownPercent.ts";

interface VerdictProps {
  readonly reading: Reading;
  readonly checked: boolean;
}

/** How far the number is to be trusted, in a word and a figure. */
export function Verdict({ reading: { accepted, confidence }, checked }: VerdictProps) {
  if (checked) {
    return (
      <p className="verdict accepted">
        <Icon name="done" /> Checked by you
      </p>
    );
  }
  return (
    <p className={`verdict ${accepted ? "accepted" : "doubtful"}`}>
      {accepted ? <Icon name="done" /> : <span aria-hidden="true">?</span>}
      {accepted ? "Sure" : "Please check"} · {shownPercent(confidence)}
    </p>
  );
}
