import type { GrayImage } from "@numera/vision";
import { logExplained, logProbability } from "./likelihood.ts";
import type { Page } from "./page/page.ts";
import { possibleTurns, turnedPages } from "./page/turnedPages.ts";
import type { PageTrace } from "./trace.ts";

/** Neighbors and rules make this share of a line's ink; where more of it is no character, the reading is doubtful. */
const mostUnexplained = 0.6;

/**
 * A page as it was read, or, where that is improbable and it is far more probable turned by quarters of a circle, as it was read so.
 * Of a page, today one, the whole image is turned.
 *
 * @param trace reads a page
 */
export async function uprightPage<Recognition>(
  gray: GrayImage,
  read: PageTrace<Recognition>,
  trace: (page: Page) => Promise<PageTrace<Recognition>>,
): Promise<PageTrace<Recognition>> {
  if (read.left.length > 0) return read;
  const found = read.attempts[read.chosen]!;
  const probability = logProbability(found) + logExplained(found, mostUnexplained);
  const turns = possibleTurns(
    read.page,
    found.map(({ line }) => line),
  );
  if (probability > Math.log(turns.from)) return read;
  let best = read;
  let most = Math.max(Math.log(turns.to), probability + Math.log(turns.times));
  for (const quarters of turns.quarters) {
    const [page] = turnedPages(gray, quarters);
    const turned = page && (await trace(page));
    const lines = turned?.attempts[turned.chosen] ?? [];
    const turnedProbability = logProbability(lines) + logExplained(lines);
    if (turnedProbability < most) continue;
    best = turned!;
    most = turnedProbability;
  }
  return best;
}
