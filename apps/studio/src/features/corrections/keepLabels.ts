import type { LineReading } from "@numera/reader";
import type { Source } from "../../reading/source.ts";
import { labeledVersion } from "../../storage/labeledLine.ts";
import { keepLabeled } from "../../storage/labeledLines.ts";
import type { RemoteReader } from "../../workers/startReader.ts";

/**
 * Keeps the pictures of lines with what somebody said stands there, to learn from.
 * @param key of the drawing or image
 * @param labels by line; where one is empty there is nothing to learn to read
 */
export async function keepLabels(
  reader: RemoteReader,
  key: string,
  source: Source,
  lines: readonly LineReading[],
  labels: readonly string[],
): Promise<void> {
  for (const [i, label] of labels.entries()) {
    const { box, text: read } = lines[i]!;
    const picture = label === "" ? undefined : await reader.linePicture(source, box);
    if (picture === undefined) continue;
    await keepLabeled({
      version: labeledVersion,
      key: `${key} ${i}`,
      when: Date.now(),
      label,
      read,
      picture,
    });
  }
}
