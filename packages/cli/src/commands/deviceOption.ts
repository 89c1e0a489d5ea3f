import { deviceNames } from "@numera/contract";
import { Option } from "commander";

/** Apart from the other options, for what trains takes long to load. */
export function deviceOption(): Option {
  return new Option("--device <device>", "where the graphs run").choices(deviceNames).default("cpu");
}
