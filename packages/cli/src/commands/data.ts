import { Command } from "commander";
import { dataFetchCommand } from "./dataFetch.ts";
import { dataListCommand } from "./dataList.ts";
import { dataPreviewCommand } from "./dataPreview.ts";
import { dataVerifyCommand } from "./dataVerify.ts";

export function dataCommand(): Command {
  return new Command("data")
    .description("List, verify, fetch and preview the data sets")
    .addCommand(dataListCommand())
    .addCommand(dataVerifyCommand())
    .addCommand(dataFetchCommand())
    .addCommand(dataPreviewCommand());
}
