/** Corrections of other versions are not kept. */
export const labeledVersion = 2;

/** The picture of a line and what somebody said stands there. */
export interface LabeledLine {
  readonly version: typeof labeledVersion;
  /** Of the line in its drawing or image: who corrects it again corrects the same. */
  readonly key: string;
  readonly when: number;
  readonly label: string;
  /** What was read. */
  readonly read: string;
  readonly picture: Blob;
}
