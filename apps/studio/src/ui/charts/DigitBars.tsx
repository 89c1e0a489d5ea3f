import { useMemo } from "react";
import type { DigitStep } from "../../workers/explanation.ts";
import { PlaneView } from "../PlaneView.tsx";
import { shownPercent } from "../shownPercent.ts";

const side = 28;

/** A digit's 28x28 image and the probabilities that a classifier of single digits gives it. */
export function DigitBars({
  step: { image, classes, probabilities },
  nth,
}: {
  step: DigitStep;
  nth: number;
}) {
  const plane = useMemo(
    () => ({ width: side, height: side, data: Uint8Array.from(image, (ink) => Math.round(255 * (1 - ink))) }),
    [image],
  );
  const best = Math.max(...probabilities);
  return (
    <figure className="digit-step">
      <PlaneView plane={plane} label={`Digit ${nth} as 28 by 28 pixels`} />
      <ol>
        {classes.map((name, i) => (
          <li
            key={name}
            className={probabilities[i] === best ? "best" : undefined}
            title={`${name}: ${shownPercent(probabilities[i]!)}`}
          >
            <span className="bar" aria-hidden="true">
              <span style={{ height: `${Math.max(2, 100 * probabilities[i]!)}%` }} />
            </span>
            {name}
            <span className="unseen">: {shownPercent(probabilities[i]!)}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
