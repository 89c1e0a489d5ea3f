/** What a format may ask for and what a search may cost, at most: time and memory are linear in these. */

/**
 * States of a pattern's automaton, of which a table is made: 1 s. `[01]*1[01]{14}`, which must remember 15 characters, has one more.
 * Ordinary patterns have some dozens.
 */
export const mostPatternStates = 2 ** 15;

/** A pattern as it is written: those that fit in a line of a text have 100. */
export const mostPatternCharacters = 2000;

/** A pattern's characters with its repetitions written out: no line is read that holds more. */
export const mostPatternPositions = 1000;

/** Entries of a list: a million codes of ten digits take 2 s and 140 MB while they are read, and 11 MB then. */
export const mostListEntries = 2e6;

/** An entry's characters: no line is read that holds more. */
export const mostEntryCharacters = 1000;

/** States of a list's automaton, 50 bytes each while it is built: a million random codes of 16 digits have 4.4 million. */
export const mostListStates = 5e6;

/** Where a beam ends without a string of the format, it is tried again with the best prefix of so many states of the format. */
export const mostStatesTriedAgain = 1024;

/** Prefixes that such a second beam may keep on a whole line, 150 bytes each: lines of more than 500 frames have fewer a frame. */
export const mostPrefixesTriedAgain = 2 ** 19;

/** States alive in one frame as the probability of a whole format is summed: a line of 150 frames takes 40 ms. */
export const mostStatesAlive = 4096;

/** The same over all frames of a line. */
export const mostStatesSummed = 2 ** 22;
