import { type DataFile, MNIST_FILES, mnistSources } from "@numera/trainer/node";
import { Command } from "commander";
import { print } from "../output/print.ts";
import { quiet } from "../output/style.ts";
import { table } from "../output/table.ts";

export function dataListCommand(): Command {
  return new Command("list")
    .description("List the data sets, their files, sizes and SHA-256, and where they come from")
    .action(list);
}

async function list(): Promise<void> {
  const columns = [
    { heading: "set" },
    { heading: "file" },
    { heading: "count", align: "right" as const },
    { heading: "bytes", align: "right" as const },
    { heading: "SHA-256" },
  ];
  const rows = Object.entries(MNIST_FILES).flatMap(([split, files]) =>
    Object.values(files).map((file) => [
      `MNIST ${split}`,
      file.name,
      countOf(file).toLocaleString("en"),
      file.bytes.toLocaleString("en"),
      file.sha256,
    ]),
  );
  await print(table(columns, rows));
  await print(`\n${quiet("Sources, in the order in which they are asked:")}`);
  for (const { name, place } of mnistSources()) await print(`  ${name}: ${place}`);
}

/** Images of 28x28 behind a header of 16 bytes, or labels behind one of 8. */
function countOf({ name, bytes }: DataFile): number {
  return name.includes("idx3") ? (bytes - 16) / 784 : bytes - 8;
}
