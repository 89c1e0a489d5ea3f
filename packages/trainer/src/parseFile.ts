import { type Contract, type ContractData, ContractError, parseContract } from "@numera/contract";
import { TrainerError, type TrainerErrorCode, type TrainerErrorDetails } from "./trainerError.ts";

/**
 * The data in a file's text.
 *
 * @throws TrainerError of the code, with the contract's sentence: the file, the field, what was expected, what came
 */
export function parseFile<C extends Contract>(
  contract: C,
  text: string,
  file: string,
  code: TrainerErrorCode,
  details: TrainerErrorDetails = {},
): ContractData<C> {
  try {
    return parseContract(contract, text, file);
  } catch (cause) {
    if (!(cause instanceof ContractError)) throw cause;
    throw new TrainerError(code, cause.message, details, { cause });
  }
}
