import { cardContract } from "@numera/contract";
import { writeAtomically } from "@numera/trainer/node";
import { readContract } from "../files/readContract.ts";
import { sha256 } from "../files/sha256.ts";

/**
 * Has the card beside a model, `NAME.json`, say the size and the hash that its file has now; without a card there is nothing
 * to do.
 * @throws ContractError where the card is damaged
 */
export async function updateCard(path: string, file: Uint8Array): Promise<void> {
  const cardPath = path.replace(/\.onnx$/, ".json");
  const card = await readContract(cardContract, cardPath);
  if (card === undefined) return;
  const changed = { ...card, file: { ...card.file, bytes: file.length, sha256: sha256(file) } };
  await writeAtomically(cardPath, `${JSON.stringify(changed, null, 2)}\n`);
}
