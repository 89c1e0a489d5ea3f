/** Where a character stands in a reading: the line's place and its own in the line, from 0. */
export interface CharacterAt {
  readonly line: number;
  readonly character: number;
}
