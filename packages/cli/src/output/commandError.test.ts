/** Each code of a CommandError, by the command that is refused. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dataCommand } from "../commands/data.ts";
import { runsCommand } from "../commands/runs.ts";
import { studioCommand } from "../commands/studio.ts";
import { writeReport } from "../report/writeReport.ts";
import type { CommandErrorCode } from "./commandError.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-command-error-"));
  await writeFile(join(folder, "index.html"), "");
});
afterAll(() => rm(folder, { recursive: true }));

/** Asks for the Studio on a port that another server has. */
async function askForTakenPort(): Promise<void> {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
  const { port } = other.address() as AddressInfo;
  try {
    await studioCommand().parseAsync(["--folder", folder, "--port", `${port}`], { from: "user" });
  } finally {
    other.close();
  }
}

const mistakes: Readonly<Record<CommandErrorCode, () => Promise<unknown>>> = {
  "invalid-options": () => dataCommand().parseAsync(["preview"], { from: "user" }),
  "not-installed": () => studioCommand().parseAsync(["--folder", join(folder, "none")], { from: "user" }),
  "port-taken": askForTakenPort,
  "unwritable-output": () => writeReport(join(folder, "index.html", "report.html"), "", {}),
  "nothing-there": () => runsCommand().parseAsync(["list", join(folder, "none")], { from: "user" }),
};

test.each(Object.entries(mistakes))("%s", async (code, make) => {
  await expect(make()).rejects.toMatchObject({ name: "CommandError", code });
});
