import { parseFormat } from "@numera/decoder";
import { expect, it } from "vitest";
import { choiceOf, formatChoices, formatOf } from "./formats.ts";

it.each(formatChoices.slice(1).map((choice) => [choice.label, choice] as const))(
  "offers %s in words that the reader knows, and finds the choice again",
  async (_, choice) => {
    const format = formatOf(choice, choice.argument?.usual ?? "");
    await expect(parseFormat(format, async () => "12345\n67890")).resolves.toMatchObject({ name: format });
    expect(choiceOf(format)).toEqual({ choice, argument: choice.argument?.usual ?? "" });
  },
);
