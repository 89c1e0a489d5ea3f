import type { CharacterReading } from "@numera/contract";
import type { Candidate } from "@numera/reader";
import { byPlace } from "../../ui/byPlace.ts";
import { shownPercent } from "../../ui/shownPercent.ts";
import { shareText } from "./shareText.ts";

/** Strings of less than this are not shown. */
const leastShown = 0.001;

interface NetworkSharesProps {
  readonly characters: readonly CharacterReading[];
  /** The strings that may stand on the line, the best first. */
  readonly candidates: readonly Candidate[];
}

/** What the networks give each string and each character of a line, on demand: these shares are not calibrated. */
export function NetworkShares({ characters, candidates }: NetworkSharesProps) {
  const likely = candidates
    .map(({ text, logProbability }) => ({ text, probability: Math.min(1, Math.exp(logProbability)) }))
    .filter(({ probability }, i) => i === 0 || probability >= leastShown);
  return (
    <details className="network-shares">
      <summary>What else it may be</summary>
      <p>
        The network's share for each string, and for each character of the first; how sure the line is stands
        above.
      </p>
      <ol className="alternatives">
        {likely.map(({ text, probability }) => (
          <li key={text}>
            <span className="digits">{text === "" ? "nothing" : text}</span>
            <span className="bar" aria-hidden="true">
              <span style={{ width: `${100 * probability}%` }} />
            </span>
            <span className="share">{shownPercent(probability)}</span>
          </li>
        ))}
      </ol>
      <ol className="character-shares">
        {byPlace(characters, (character) => (
          <li title={shareText(character)}>
            <b>{character.text}</b> {shownPercent(character.confidence)}
          </li>
        ))}
      </ol>
    </details>
  );
}
