import type { ClosableStringSource } from "../../strings/stringSource.ts";
import type { SynthesisOptions } from "../../strings/synthesis.ts";
import { StringStream } from "./stringStream.ts";

/**
 * The strings of a synthesis, drawn ahead by a worker thread as long as each request is for those that come next; any other
 * request begins a new stream.
 */
export function streamedStrings(options: SynthesisOptions): ClosableStringSource {
  let open: { readonly stream: StringStream; readonly next: number } | undefined;
  const close = async () => {
    await open?.stream.close();
    open = undefined;
  };
  return {
    async strings(first, count) {
      if (open?.next !== first) await close();
      const stream =
        open?.stream ?? new StringStream({ ...options, workers: 1, from: first, ahead: 2 * count });
      open = { stream, next: first + count };
      return stream.take(count);
    },
    close,
  };
}
