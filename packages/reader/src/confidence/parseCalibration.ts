import { type Calibration, ContractError, calibrationContract, parseContract } from "@numera/contract";
import { ReaderError } from "../readerError.ts";

/**
 * A calibration from its JSON.
 *
 * @param file its name, for errors
 * @throws ReaderError `invalid-calibration` where the text is no JSON, of another version, or malformed
 */
export function parseCalibration(text: string, file = "the calibration"): Calibration {
  try {
    return parseContract(calibrationContract, text, file);
  } catch (cause) {
    if (!(cause instanceof ContractError)) throw cause;
    throw new ReaderError("invalid-calibration", cause.message, { cause });
  }
}
