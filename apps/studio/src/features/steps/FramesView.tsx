import type { GrayImage } from "@numera/vision";
import { useMemo } from "react";
import { GrayImageView } from "../../ui/GrayImageView.tsx";
import type { NamedFrames } from "../../workers/explanation.ts";

/** What the line network says at each place of a line: a row for each character, a column for each place, dark where it is sure. */
export function FramesView({ frames }: { readonly frames: NamedFrames }) {
  const { characters } = frames;
  const image = useMemo(() => imageOf(frames), [frames]);
  return (
    <div className="frames">
      <div className="frames-characters" aria-hidden="true">
        {characters.map((character) => (
          <span key={character}>{character}</span>
        ))}
      </div>
      <GrayImageView image={image} label="What the line network sees at each place" />
    </div>
  );
}

function imageOf({ count, characters, probabilities }: NamedFrames): GrayImage {
  const classes = characters.length + 1;
  const data = new Uint8Array(count * characters.length);
  for (let c = 0; c < characters.length; c++) {
    for (let t = 0; t < count; t++) {
      // The square root shows what is improbable too.
      data[c * count + t] = Math.round(
        255 * (1 - Math.sqrt(Math.min(1, probabilities[t * classes + c + 1]!))),
      );
    }
  }
  return { channels: 1, width: count, height: characters.length, data };
}
