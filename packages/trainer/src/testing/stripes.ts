import { type Dataset, DIGIT_CLASSES } from "../data/dataset.ts";

/** Images to learn from quickly: two rows of ink whose place tells the class. */
export function stripes(count: number): Dataset {
  return {
    name: "stripes",
    images: Uint8Array.from({ length: count * 784 }, (_, i) =>
      (Math.floor((i % 784) / 28) + Math.floor(i / 784)) % 10 < 2 ? 255 : 0,
    ),
    labels: Uint8Array.from({ length: count }, (_, n) => n % 10),
    count,
    height: 28,
    width: 28,
    classes: DIGIT_CLASSES,
    sha256: { stripes: "ab" },
  };
}
