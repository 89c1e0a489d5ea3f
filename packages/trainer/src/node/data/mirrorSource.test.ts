import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { mirrorSource } from "./mirrorSource.ts";

const content = Buffer.from("seven eight nine ".repeat(1000));
const file = {
  name: "digits-idx3-ubyte",
  bytes: content.length,
  sha256: createHash("sha256").update(content).digest("hex"),
};

let cache: string;
const servers: Server[] = [];

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), "numera-cache-"));
});

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await rm(cache, { recursive: true });
});

/** A server on this machine, counting what it is asked. */
async function serve(listener: RequestListener): Promise<{ url: string; requests: () => number }> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/mnist/`, requests: () => requests };
}

const wholeFile: RequestListener = (_, response) => {
  const packed = gzipSync(content);
  response.setHeader("content-length", packed.length).end(packed);
};

it("fetches NAME.gz, tells of its progress, and keeps the file inflated under its name alone", async () => {
  const asked: (string | undefined)[] = [];
  const { url } = await serve((request, response) => {
    asked.push(request.url);
    wholeFile(request, response);
  });
  const seen: [number, number | undefined][] = [];
  const bytes = await mirrorSource([url], cache).read(file, (_, received, total) =>
    seen.push([received, total]),
  );
  expect(Buffer.from(bytes).equals(content)).toBe(true);
  expect(asked).toEqual(["/mnist/digits-idx3-ubyte.gz"]);
  const size = gzipSync(content).length;
  expect(seen.at(-1)).toEqual([size, size]);
  expect(await readdir(cache)).toEqual(["digits-idx3-ubyte"]);
});

it("reads the cache the second time", async () => {
  const { url, requests } = await serve(wholeFile);
  await mirrorSource([url], cache).read(file);
  await mirrorSource([url], cache).read(file);
  expect(requests()).toBe(1);
});

it("fetches anew where the cached file has gone bad", async () => {
  const { url } = await serve(wholeFile);
  await writeFile(join(cache, file.name), content.subarray(1));
  await mirrorSource([url], cache).read(file);
  expect((await readFile(join(cache, file.name))).equals(content)).toBe(true);
});

it("goes on to the next mirror after a missing file, a cut connection, and other bytes", async () => {
  const missing = await serve((_, response) => response.writeHead(404).end());
  const cut = await serve((_, response) => {
    response
      .setHeader("content-length", 5000)
      .write(gzipSync(content).subarray(0, 40), () => response.destroy());
  });
  const other = await serve((_, response) => response.end(gzipSync(Buffer.alloc(content.length))));
  const good = await serve(wholeFile);
  const bytes = await mirrorSource([missing.url, cut.url, other.url, good.url], cache).read(file);
  expect(Buffer.from(bytes).equals(content)).toBe(true);
  expect([missing, cut, other, good].map((mirror) => mirror.requests())).toEqual([1, 1, 1, 1]);
});

it("says what each mirror answered where none has the file, and leaves nothing in the cache", async () => {
  const missing = await serve((_, response) => response.writeHead(404).end());
  const other = await serve((_, response) => response.end(gzipSync(Buffer.alloc(content.length))));
  const short = await serve((_, response) => response.end(gzipSync(content.subarray(5))));
  const failure = mirrorSource([missing.url, other.url, short.url, "http://127.0.0.1:1/"], cache).read(file);
  await expect(failure).rejects.toThrow(/^digits-idx3-ubyte: no mirror has it \([^\n]*\)$/);
  await expect(failure).rejects.toThrow("the server answers 404 Not Found");
  await expect(failure).rejects.toThrow(`expected SHA-256 ${file.sha256} of digits-idx3-ubyte, got `);
  await expect(failure).rejects.toThrow("expected 17,000 bytes of digits-idx3-ubyte, got 16,995");
  await expect(failure).rejects.toThrow("http://127.0.0.1:1/digits-idx3-ubyte.gz: fetch failed");
  expect(await readdir(cache)).toEqual([]);
});
