import { Command } from "commander";
import { CommandError } from "../output/commandError.ts";
import { print } from "../output/print.ts";
import { strong } from "../output/style.ts";
import { findStudio } from "../studio/findStudio.ts";
import { serveStudio } from "../studio/serveStudio.ts";
import { portNumber } from "./numbers.ts";

interface StudioOptions {
  readonly port: number;
  readonly host: string;
  readonly folder?: string;
}

export function studioCommand(): Command {
  return new Command("studio")
    .description("Open the Studio: draw, drop or photograph a number and see it read, all in the browser")
    .option("--port <number>", "the port to serve it on; 0 takes any that is free", portNumber, 4571)
    .option("--host <address>", "the address to listen on; 0.0.0.0 for other machines too", "127.0.0.1")
    .option("--folder <dir>", "the built files to serve (default: the repository's, made by npm run build)")
    .action(studio);
}

/** Serves until it is interrupted. */
async function studio({ port, host, folder: named }: StudioOptions): Promise<void> {
  const folder = await findStudio(named);
  const { server, address } = await serveStudio(folder, { host, port }).catch((cause) => {
    throw cause?.code === "EADDRINUSE"
      ? new CommandError(
          "port-taken",
          `studio: port ${port} is taken; name another by --port, or --port 0 for any`,
          { cause },
        )
      : cause;
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => server.close());
  await print(`The Studio is open at ${strong(address)}\nEverything stays in the browser. Ctrl-C closes it.`);
}
