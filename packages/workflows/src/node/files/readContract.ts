import { readFile } from "node:fs/promises";
import { type Contract, type ContractData, parseContract } from "@numera/contract";

/** The data in a file; undefined where there is no such file. @throws ContractError where it is damaged */
export async function readContract<C extends Contract>(
  contract: C,
  path: string,
): Promise<ContractData<C> | undefined> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return text === undefined ? undefined : parseContract(contract, text, path);
}
