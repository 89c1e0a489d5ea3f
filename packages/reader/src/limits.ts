/** What bounds the time and memory of reading an image, whatever is on it. */

/** Seconds that an image may take, unless the caller says otherwise; then no further line is begun. */
export const defaultTimeLimit = 20;
/** Larger images are reduced to this many pixels: digits a tenth as high as the image still keep 150 pixels. */
export const mostPixels = 3e6;
/** Longer images are reduced to this many pixels of their long side: a line of 30 such digits is no longer than 5,000. */
export const longestSide = 60_000;
/** Marks that are looked at on a page. A page of small writing holds some twenty thousand digits; more marks are a texture. */
export const mostMarks = 30_000;
/** The longest line, in heights of its digits: some hundred digits. A longer one is read in parts. */
export const longestLine = 64;
/** The lowest digits, in pixels of the page as it is read: lower ones are not read. */
export const lowestDigits = 4;
