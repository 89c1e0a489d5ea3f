import type { Candidate } from "@numera/reader";
import { shownPercent } from "../../ui/shownPercent.ts";

/** Strings of less than this are not shown. */
const leastShown = 0.001;

/** The strings that may stand on a line, each with its probability as the networks give it. */
export function Alternatives({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const likely = candidates
    .map(({ text, logProbability }) => ({ text, probability: Math.min(1, Math.exp(logProbability)) }))
    .filter(({ probability }, i) => i === 0 || probability >= leastShown);
  return (
    <ol className="alternatives">
      {likely.map(({ text, probability }) => (
        <li key={text}>
          <span className="digits">{text}</span>
          <span className="bar" aria-hidden="true">
            <span style={{ width: `${100 * probability}%` }} />
          </span>
          <span className="share">{shownPercent(probability)}</span>
        </li>
      ))}
    </ol>
  );
}
