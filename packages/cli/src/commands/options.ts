/** Options that several commands share. */
import { alphabetNames, formatUsages } from "@numera/decoder";
import { strategyNames } from "@numera/reader";
import { InvalidArgumentError, Option } from "commander";
import { wholeNumber } from "./numbers.ts";

export function modelOption(): Option {
  return new Option(
    "--model <name|file>",
    "a model that ships, or an ONNX file (default: line, or as --strategy needs)",
  );
}

export function strategyOption(): Option {
  return new Option(
    "--strategy <name>",
    "how lines are read (default: fused; contour with a model of single digits)",
  ).choices(strategyNames);
}

export function pixelsOption(): Option {
  return new Option(
    "--max-pixels <n>",
    "refuse images with more pixels than this (default: 100 million)",
  ).argParser(wholeNumber);
}

export function threadsOption(): Option {
  return new Option(
    "--threads <n>",
    "read on this many threads (default: as many as there are cores, fewer for few images)",
  ).argParser(wholeNumber);
}

export function formatOption(): Option {
  return new Option("--format <format>", `what every line must hold: ${formatUsages.join(", ")}`);
}

export function alphabetOption(): Option {
  return new Option(
    "--alphabet <name>",
    "what may be read where no --format says so; letters need a model that names them (default: digits)",
  )
    .choices(alphabetNames)
    .conflicts("format");
}

export function maxErrorOption(): Option {
  return new Option(
    "--max-error <share>",
    "accept as much as has at most this share of errors by the model's calibration, e.g. 0.01 (default: 0.02, as far as it promises that)",
  ).argParser(shareOfOne);
}

export function timeLimitOption(): Option {
  return new Option(
    "--time-limit <seconds>",
    "seconds that one image may take: then no further line is begun, and what is left is told (default: 20)",
  ).argParser(seconds);
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
    throw new InvalidArgumentError(`expected a number of seconds above 0, got "${text}"`);
  }
  return value;
}

function shareOfOne(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < 1)) {
    throw new InvalidArgumentError(`expected a number above 0 and below 1, as in 0.01, got "${text}"`);
  }
  return value;
}
