import type { Raster } from "@numera/vision";
import { encodePng } from "@numera/vision/node";

/** A picture as it stands inside a page. */
export async function dataUri(raster: Raster): Promise<string> {
  return `data:image/png;base64,${Buffer.from(await encodePng(raster)).toString("base64")}`;
}
