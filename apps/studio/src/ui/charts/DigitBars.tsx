import { useMemo } from "react";
import { GrayImageView } from "../GrayImageView.tsx";
import { shownPercent } from "../shownPercent.ts";

const side = 28;

interface DigitBarsProps {
  readonly step: {
    /** 28x28, row-major, ink 1 and paper 0. */
    readonly image: Float32Array;
    readonly classes: readonly string[];
    /** One for each class (0..1). */
    readonly probabilities: readonly number[];
  };
  /** The digit's place, from 1. */
  readonly nth: number;
}

/** A digit's 28x28 image and the probabilities that a classifier of single digits gives it. */
export function DigitBars({ step: { image, classes, probabilities }, nth }: DigitBarsProps) {
  const picture = useMemo(
    () => ({
      channels: 1 as const,
      width: side,
      height: side,
      data: Uint8Array.from(image, (ink) => Math.round(255 * (1 - ink))),
    }),
    [image],
  );
  const best = Math.max(...probabilities);
  return (
    <figure className="digit-step">
      <GrayImageView image={picture} label={`Digit ${nth} as 28 by 28 pixels`} />
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
