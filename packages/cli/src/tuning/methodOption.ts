import type { NamedMethod } from "@numera/workflows/node/tune";
import { InvalidArgumentError } from "commander";

/** A sampler or a pruner as one types it: its name, then settings, as in "asha,factor=4". */
export function parseMethod(text: string): NamedMethod {
  const [name = "", ...given] = text.split(",");
  const settings: Record<string, number> = {};
  for (const setting of given) {
    const [key = "", value = "", ...more] = setting.split("=");
    if (key === "" || value.trim() === "" || more.length > 0 || !Number.isFinite(Number(value))) {
      throw new InvalidArgumentError(`expected NAME or NAME,SETTING=NUMBER,…, got "${text}"`);
    }
    settings[key] = Number(value);
  }
  return given.length === 0 ? { name } : { name, settings };
}
