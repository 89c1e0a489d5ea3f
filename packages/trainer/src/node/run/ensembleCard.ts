import { createHash } from "node:crypto";
import type { Card, TestScores } from "@numera/contract";
import { PREPROCESSING } from "../../kinds/image/exportModel.ts";

export interface EnsembleCardOptions {
  readonly name: string;
  /** What the file is called. */
  readonly fileName: string;
  /** The members' files by name. */
  readonly members: ReadonlyMap<string, Uint8Array>;
  /** In how many ways each member looks at every image. */
  readonly views: number;
  readonly file: Uint8Array;
  readonly tests: readonly [TestScores, ...TestScores[]];
  readonly command: string;
}

/** All that the card of a model of several models says; `models/NAME.json`. */
export function ensembleCard(options: EnsembleCardOptions): Card {
  const { name, fileName, members, views, file, tests, command } = options;
  const looks = views === 1 ? "" : `, each of which looks at the image in ${views} ways`;
  return {
    name,
    description: `the mean of the probabilities of ${members.size === 1 ? "one model" : `${members.size} models`}${looks}`,
    file: { name: fileName, bytes: file.length, sha256: sha256(file) },
    preprocessing: PREPROCESSING,
    members: Array.from(members, ([member, bytes]) => ({ name: member, sha256: sha256(bytes) })),
    command,
    tests,
  } satisfies Card;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
