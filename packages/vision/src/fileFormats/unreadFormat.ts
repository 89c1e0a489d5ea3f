import { brandsOf } from "./brands.ts";
import { startsWith } from "./startsWith.ts";

/** A format that is known and not read: what a file of it is, and what to do with it. */
export interface UnreadFormat {
  /** With its article, as "a PDF file". */
  readonly what: string;
  readonly cure: string;
}

const convert = "convert it to JPEG or PNG";
/** What a camera's sensor saw, in the camera's own way. */
export const rawPhoto: UnreadFormat = {
  what: "a camera's raw photo",
  cure: "develop it to JPEG or PNG, or take the JPEG that the camera wrote beside it",
};

const formats: readonly (readonly [signature: string, at: number, UnreadFormat])[] = [
  ["8BPS", 0, { what: "a Photoshop file", cure: "export it as PNG" }],
  ["\xff\x0a", 0, { what: "a JPEG XL file", cure: convert }],
  ["\0\0\0\x0cJXL \r\n\x87\n", 0, { what: "a JPEG XL file", cure: convert }],
  ["%!PS", 0, { what: "a PostScript file", cure: "convert its page to PNG" }],
  ["\xc5\xd0\xd3\xc6", 0, { what: "a PostScript file", cure: "convert its page to PNG" }],
  ["AT&TFORM", 0, { what: "a DjVu file", cure: "convert its page to PNG" }],
  ["\0\0\x01\0", 0, { what: "an icon", cure: convert }],
  ["gimp xcf", 0, { what: "a GIMP file", cure: "export it as PNG" }],
  ["PK\x03\x04", 0, { what: "a ZIP archive or an Office document", cure: "take the image out of it" }],
  ["CR\x02\0", 8, rawPhoto],
  ["IIRO", 0, rawPhoto],
  ["IIRS", 0, rawPhoto],
  ["IIU\0", 0, rawPhoto],
  ["FUJIFILMCCD-RAW", 0, rawPhoto],
];

const brands: readonly (readonly [RegExp, UnreadFormat])[] = [
  [/^crx /, rawPhoto],
  [/^(isom|iso\d|mp4\d|M4V |qt {2}|3gp.)$/, { what: "a video", cure: "take a picture out of it as PNG" }],
];

/** The format of a file that is not of an `imageFormat`, where its first bytes are those of one that is known. */
export function unreadFormat(bytes: Uint8Array): UnreadFormat | undefined {
  const claimed = brandsOf(bytes);
  const brand = brands.find(([brand]) => claimed.some((claim) => brand.test(claim)));
  const signature = formats.find(([signature, at]) => startsWith(bytes, signature, at));
  return brand?.[1] ?? signature?.[2] ?? textFormat(String.fromCharCode(...bytes.subarray(0, 1024)));
}

/** PDF and SVG files may have other text before what tells them. */
function textFormat(start: string): UnreadFormat | undefined {
  if (start.includes("%PDF-")) {
    return { what: "a PDF file", cure: "save its page as PNG, or open it in the Studio" };
  }
  if (/<svg[\s>]/i.test(start)) return { what: "an SVG drawing", cure: "export it as PNG" };
  return undefined;
}
