import { readFile } from "node:fs/promises";
import { writeAtomically } from "@numera/trainer/node";
import { sha256 } from "../files/sha256.ts";

/**
 * Has the card beside a model, `NAME.json`, say the size and the hash that its file has now; without a card there is nothing
 * to do.
 */
export async function updateCard(path: string, file: Uint8Array): Promise<void> {
  const cardPath = path.replace(/\.onnx$/, ".json");
  const text = await readFile(cardPath, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return;
  const card = JSON.parse(text) as { file?: object };
  const changed = { ...card, file: { ...card.file, bytes: file.length, sha256: sha256(file) } };
  await writeAtomically(cardPath, `${JSON.stringify(changed, null, 2)}\n`);
}
