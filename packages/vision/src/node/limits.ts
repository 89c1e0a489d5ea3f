/** What a file may ask for, at most. */

/** A raster has 100 MP at most unless the caller says otherwise: 300 MB as RGB. */
export const defaultMaxPixels = 100e6;

/** A file's bytes are held in memory: 512 MiB, which an image of 100 MP without compression fills to four fifths with 4 bytes a pixel. */
export const maxFileBytes = 512 * 2 ** 20;

/** A text becomes a string, and lines of it: 64 MiB are 4 million entries of a list. */
export const maxTextBytes = 64 * 2 ** 20;

/** EXIF data of cameras have some hundred entries, the longest of them, the maker's, 64 KiB. */
export const mostExifEntries = 2000;
export const mostExifBytes = 4 * 2 ** 20;
