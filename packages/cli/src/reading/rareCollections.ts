import { setFlagsFromString } from "node:v8";

/**
 * Has V8 collect all garbage when its heap has grown by 400 % instead of some ten. Images and what is made of them lie outside of
 * its heap and are short-lived, but count for it, so that a small heap was searched through after every few
 * images: a sixth of the processors' time of reading. It costs some tens of megabytes a thread. For threads begun later it holds too.
 */
export function collectRarely(): void {
  setFlagsFromString("--heap-growing-percent=400");
}
