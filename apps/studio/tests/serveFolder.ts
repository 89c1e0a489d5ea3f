import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../../packages/cli/bin/numera.js", import.meta.url));

/** Serves a built Studio by the built `numera studio`. */
export async function serveFolder(folder: string): Promise<{ url: string; stop(): void }> {
  const args = [main, "studio", "--port", "0", "--folder", folder];
  const server = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  for await (const chunk of server.stdout) {
    printed += chunk;
    const url = /http:\/\/[\d.]+:\d+\//.exec(printed)?.[0];
    if (url) return { url, stop: () => server.kill() };
  }
  throw new Error(`numera studio ended without an address: ${printed}`);
}
