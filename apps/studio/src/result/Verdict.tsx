import type { Reading } from "@numera/reader";
import { Icon } from "../page/Icon.tsx";
import { shownPercent } from "./shownPercent.ts";

/** How far the number is to be trusted, in a word and a figure. */
export function Verdict({ reading: { accepted, confidence } }: { readonly reading: Reading }) {
  return (
    <p className={`verdict ${accepted ? "accepted" : "doubtful"}`}>
      {accepted ? <Icon name="done" /> : <span aria-hidden="true">?</span>}
      {accepted ? "Sure" : "Please check"} · {shownPercent(confidence)}
    </p>
  );
}
