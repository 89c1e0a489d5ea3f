import type { Corruption } from "./corruption.ts";

/** The paper as bright as half of the ink's brightness: `0.5 + 0.5 ink`, ink being bright in MNIST. */
export const brightness: Corruption = {
  name: "brightness",
  apply: (image) => image.map((ink) => 0.5 + 0.5 * ink),
};
