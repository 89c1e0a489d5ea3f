/** Digits of which the network is less sure than this are marked. */
const sureFrom = 0.9;

export function isDoubtful({ confidence }: { readonly confidence: number }): boolean {
  return confidence < sureFrom;
}
