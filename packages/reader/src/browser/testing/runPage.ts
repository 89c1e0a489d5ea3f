import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { text } from "node:stream/consumers";
import { chromiumFlags } from "@numera/tools/chromium";

export interface PageOptions {
  readonly chromium: string;
  /** The page's module. It posts what came of it as JSON to /done, errors as text to /failed. */
  readonly script: string;
  /** Specifiers that the script imports, and the paths that they mean. */
  readonly imports: Readonly<Record<string, string>>;
  /** Folders served to the page, by the first part of the path. */
  readonly folders: Readonly<Record<string, string>>;
  readonly milliseconds?: number;
}

const types: Record<string, string> = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
  ".png": "image/png",
};

/** Opens a page in a Chromium of its own, from a server of its own, and gives what the page posts. */
export async function runPage(options: PageOptions): Promise<unknown> {
  const { chromium, milliseconds = 90_000 } = options;
  const profile = await mkdtemp(join(tmpdir(), "numera-chromium-"));
  const outcome = Promise.withResolvers<unknown>();
  outcome.promise.catch(() => {}); // It may fail before it is awaited.
  const server = createServer((request, response) => {
    answer(request, response, options, outcome).catch((error) => outcome.reject(error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const browser = spawn(
    chromium,
    [...chromiumFlags, `--user-data-dir=${profile}`, `http://127.0.0.1:${port}/`],
    {
      stdio: ["ignore", "ignore", "pipe"],
      detached: true, // A process group of its own, so that it ends as a whole.
    },
  );
  let log = "";
  browser.stderr.on("data", (chunk) => {
    log = (log + chunk).slice(-2000);
  });
  const closed = new Promise<void>((resolve) => browser.on("close", () => resolve()));
  browser.on("error", (cause) => outcome.reject(new Error(`"${chromium}" cannot be started`, { cause })));
  browser.on("exit", (code) => outcome.reject(new Error(`Chromium ended with ${code}:\n${log}`)));
  const timer = setTimeout(
    () => outcome.reject(new Error(`the page gave nothing for ${milliseconds} ms; Chromium says:\n${log}`)),
    milliseconds,
  );
  try {
    return await outcome.promise;
  } finally {
    clearTimeout(timer);
    if (browser.pid !== undefined) {
      if (browser.exitCode === null && browser.signalCode === null) process.kill(-browser.pid, "SIGKILL");
      await closed;
    }
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { script, imports, folders }: PageOptions,
  outcome: PromiseWithResolvers<unknown>,
): Promise<void> {
  const path = request.url ?? "/";
  if (request.method === "POST") {
    const posted = await text(request);
    response.end();
    if (path === "/done") outcome.resolve(JSON.parse(posted));
    else outcome.reject(new Error(`the page failed: ${posted}`));
    return;
  }
  if (path === "/") {
    const map = JSON.stringify({ imports });
    response.setHeader("content-type", "text/html");
    response.end(
      `<!doctype html><script type="importmap">${map}</script><script type="module" src="/page.js"></script>`,
    );
    return;
  }
  if (path === "/page.js") {
    response.setHeader("content-type", "text/javascript");
    response.end(script);
    return;
  }
  const [, folder = "", name = ""] = path.split("/");
  const bytes = folders[folder] && (await readFile(join(folders[folder], name)).catch(() => undefined));
  if (bytes) response.setHeader("content-type", types[extname(name)] ?? "application/octet-stream");
  else response.statusCode = 404;
  response.end(bytes || `there is no ${path}`);
}
