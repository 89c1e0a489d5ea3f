import { type Contract, type ContractData, parseContract } from "@numera/contract";
import { type FileRefusedError, readTextFile } from "@numera/vision/node/files";

/** The data in a file; undefined where there is no such file. @throws ContractError where it is damaged */
export async function readContract<C extends Contract>(
  contract: C,
  path: string,
): Promise<ContractData<C> | undefined> {
  const text = await readTextFile(path).catch((error: FileRefusedError) => {
    if (error.refusal === "missing") return undefined;
    throw error;
  });
  return text === undefined ? undefined : parseContract(contract, text, path);
}
