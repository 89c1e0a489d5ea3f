import { isBuiltin } from "node:module";
import { rolldown } from "rolldown";

/**
 * One ES module for browsers of a TypeScript file and all that it imports, from the sources of the workspace.
 * `onnxruntime-web/wasm` stays an import: the page says where it lies.
 *
 * @throws Error that names the file and the import where anything of Node's is imported, even where it is not used
 */
export async function bundlePage(entry: string): Promise<string> {
  const bundle = await rolldown({
    input: entry,
    platform: "browser",
    external: ["onnxruntime-web/wasm"],
    resolve: { conditionNames: ["numera-source", "browser", "import", "default"] },
    plugins: [
      {
        name: "nothing-of-node",
        resolveId(source, importer) {
          if (isBuiltin(source)) throw new Error(`${importer} imports ${source}, which browsers do not have`);
        },
      },
    ],
    onLog(level, log) {
      if (level === "warn") throw new Error(log.message);
    },
  });
  try {
    const { output } = await bundle.generate({ format: "esm" });
    if (output.length !== 1) throw new Error(`one module was expected of ${entry}, got ${output.length}`);
    return output[0].code;
  } finally {
    await bundle.close();
  }
}
