/** What a file may ask for, at most. */

/** A raster has 100 MP at most unless the caller says otherwise: 300 MB as RGB. */
export const defaultMaxPixels = 100e6;

/** OpenJPEG takes 19 bytes for each component of a pixel: of a JPEG 2000 file each counts as two pixels, 50 MP of gray or 16.7 MP of RGB are 0.9 GB. */
export const jpeg2000Cost = 2;

/** A file's bytes are held in memory: 512 MiB, which an image of 100 MP without compression fills to four fifths with 4 bytes a pixel. */
export const maxFileBytes = 512 * 2 ** 20;

/** A text becomes a string, and lines of it: 64 MiB are 4 million entries of a list. */
export const maxTextBytes = 64 * 2 ** 20;

/** Blocks of EXIF data in a file: of its image, preview, thumbnails and depth map. */
export const mostExifBlocks = 64;

/** EXIF data of cameras have some hundred entries, the longest of them, the maker's, 64 KiB. */
export const mostExifEntries = 2000;
export const mostExifBytes = 4 * 2 ** 20;
