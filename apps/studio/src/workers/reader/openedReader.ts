import { openFormat, openReader, type Reader, type Strategy, strategies } from "@numera/reader";
import type { ReaderSettings } from "../../reading/settings.ts";
import { defaultDigits, forgetModel, loadModel, pageStore } from "../models/models.ts";

/** The format in the settings where none is asked for. */
const anyNumber = "";

/** The reader of the last settings; others are made of the same models in no time. */
let opened: { readonly key: string; readonly reader: Promise<Reader> } | undefined;

/** A reader as it is wanted. */
export function openedReader(settings: ReaderSettings): Promise<Reader> {
  const key = JSON.stringify(settings);
  if (opened?.key !== key) {
    const reader = openBy(settings);
    opened = { key, reader };
    reader.catch(() => {
      if (opened?.reader === reader) opened = undefined;
    });
  }
  return opened.reader;
}

/** Formats that name a file mean the list that was typed in. */
async function openBy({ strategy, model, format, list, threshold }: ReaderSettings): Promise<Reader> {
  // Both models of `fused` are on their way at once; where one fails, it does so again when it is asked.
  if (strategy === "fused") void loadModel(defaultDigits).catch(() => {});
  return openReader(pageStore(list), {
    strategy,
    model: await modelFor(strategy, model),
    format: format === anyNumber ? undefined : format,
    threshold,
  });
}

/** The model that was chosen, where the strategy can ask it. */
async function modelFor(strategy: Strategy, model: string): Promise<string | undefined> {
  const { kind } = await loadModel(model);
  const asks: readonly string[] = strategies[strategy].asks;
  return asks.includes(kind) ? model : undefined;
}

/** A model has changed: it is opened anew when it is next read with. */
export function forget(model: string): void {
  forgetModel(model);
  opened = undefined;
}

/** Why a format cannot be used; undefined where it can. */
export async function refusalOf({ format, list }: ReaderSettings): Promise<string | undefined> {
  if (format === anyNumber) return undefined;
  return await openFormat(pageStore(list), format).then(
    () => undefined,
    (error: Error) => error.message,
  );
}
