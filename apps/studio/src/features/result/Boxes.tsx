import { linesOf } from "@numera/contract";
import type { Box } from "@numera/vision";
import { isDoubtful } from "../../reading/certainty.ts";
import type { ReadResult } from "../../reading/readResult.ts";
import { byPlace } from "../../ui/byPlace.ts";
import "./boxes.css";

/** In a picture so many times as high as it is away from the top, a label finds no room above its box. */
const roomAbove = 0.07;

/**
 * The boxes of what was read, over its picture: what each digit is taken for, in the color of its line's verdict, dashed where to look
 * first; ink that is not read is hatched.
 */
export function Boxes({ result }: { readonly result: ReadResult }) {
  const { width, height, reading } = result;
  const place = ({ x, y, width: w, height: h }: Box) => ({
    left: `${(100 * x) / width}%`,
    top: `${(100 * y) / height}%`,
    width: `${(100 * w) / width}%`,
    height: `${(100 * h) / height}%`,
  });
  /** A label is smaller than what it names. */
  const labeled = (box: Box) => ({ ...place(box), "--high": `${(100 * box.height) / height}cqh` });
  return (
    <div className="boxes" aria-hidden="true">
      {byPlace(reading.unread, ({ box, guess }) => (
        <div className={`unread ${guess}`} style={place(box)} />
      ))}
      {byPlace(
        linesOf(reading).flatMap((line) => line.characters.map((character) => ({ line, character }))),
        ({ line, character: { text, confidence, box } }) => {
          const doubtful = isDoubtful(line, { confidence }) ? "doubtful" : "";
          const below = box.y < roomAbove * height ? "below" : "above";
          return (
            <div className={`box ${line.verdict} ${doubtful} ${below}`} style={labeled(box)}>
              <span>{text}</span>
            </div>
          );
        },
      )}
    </div>
  );
}
