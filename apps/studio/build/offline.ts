import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** What few need is kept once it was asked for: the images to train on. */
const keptLater = /^assets\/mnist-/;

/** Tells the service worker (sw.js) which files the app is made of, so that it can keep them for use without a network. */
export function offline(root: string): Plugin {
  return {
    name: "numera-offline",
    generateBundle(_, bundle) {
      const worker = bundle["sw.js"];
      if (worker?.type !== "chunk") throw new Error("the build gave no sw.js");
      const made = Object.keys(bundle).filter((file) => file !== "sw.js" && file !== "index.html");
      const unchanging = readdirSync(join(root, "public"));
      const files = [...made, ...unchanging].sort();
      // What the build makes is named by what it holds; the others are not.
      const hash = createHash("sha256").update(files.join("\n"));
      for (const path of ["index.html", ...unchanging.map((file) => join("public", file))]) {
        hash.update(readFileSync(join(root, path)));
      }
      const version = hash.digest("hex").slice(0, 12);
      worker.code = worker.code
        .replaceAll("STUDIO_VERSION", JSON.stringify(version))
        .replaceAll("STUDIO_FILES", JSON.stringify(files.filter((file) => !keptLater.test(file))))
        .replaceAll("STUDIO_LATER_FILES", JSON.stringify(files.filter((file) => keptLater.test(file))));
    },
  };
}
