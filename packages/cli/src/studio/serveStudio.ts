import fastifyStatic from "@fastify/static";
import { type FastifyInstance, fastify } from "fastify";

/**
 * With these the page is isolated across origins: browsers let the runtime share memory between threads then. The page
 * needs nothing of other hosts, and may reach none.
 */
const headers = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Content-Security-Policy":
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
    "img-src 'self' blob: data:; media-src 'self' blob:; worker-src 'self' blob:; connect-src 'self' blob: data:; " +
    "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** Names of files that Vite ends with a hash of their content: what has such a name never changes. */
const hashed = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;

/**
 * Serves the Studio's built files.
 * @param folder holds index.html
 * @returns the server and its address, "http://127.0.0.1:4571/"
 */
export async function serveStudio(
  folder: string,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<{ server: FastifyInstance; address: string }> {
  const server = fastify();
  server.addHook("onRequest", async (_, reply) => {
    reply.headers(headers);
  });
  await server.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    setHeaders(response, path) {
      const forever = hashed.test(path);
      response.header("Cache-Control", forever ? "public, max-age=31536000, immutable" : "no-cache");
      // Not every system knows these types.
      if (path.endsWith(".webmanifest")) response.header("Content-Type", "application/manifest+json");
      if (path.endsWith(".onnx")) response.header("Content-Type", "application/octet-stream");
    },
  });
  const address = await server.listen({ host, port });
  return { server, address: `${address}/` };
}
