import { threefryFill } from "./threefry.ts";

const BUFFER_WORDS = 256;
const TO_UNIT = 2 ** -32;

/** The 32-bit FNV-1a hash, by which a stream's name becomes a number. */
function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * A stream of random draws named by a seed and a path, as in `new Random(7).at("shuffle", epoch)`. Equal seeds and
 * paths give equal draws whatever was drawn elsewhere, so a training run's random state is just its seed and step.
 */
export class Random {
  readonly #key: Uint32Array;
  readonly #words = new Uint32Array(BUFFER_WORDS);
  #next = BUFFER_WORDS;
  #block = 0;
  #spareNormal: number | undefined;

  /** @param seed an integer from 0 to 2^53 - 1, or a key from `at` */
  constructor(seed: number | Uint32Array) {
    if (typeof seed === "number") {
      if (!Number.isSafeInteger(seed) || seed < 0)
        throw new RangeError(`seed: ${seed} is not a non-negative integer`);
      this.#key = Uint32Array.of(seed >>> 0, Math.floor(seed / 2 ** 32));
    } else this.#key = seed;
  }

  /** The stream of its own that stands at `path` below this one; reading either does not move the other. */
  at(...path: readonly (string | number)[]): Random {
    let key = this.#key;
    for (const step of path) {
      const next = new Uint32Array(2);
      const position = typeof step === "number" ? step : hashName(step) + 2 ** 40;
      threefryFill(key[0] as number, key[1] as number, position + 2 ** 44, next);
      key = next;
    }
    return new Random(key);
  }

  /** A 32-bit unsigned integer. */
  uint32(): number {
    if (this.#next === BUFFER_WORDS) {
      threefryFill(this.#key[0] as number, this.#key[1] as number, this.#block, this.#words);
      this.#block += BUFFER_WORDS / 2;
      this.#next = 0;
    }
    return this.#words[this.#next++] as number;
  }

  /** Uniform in [low, high). */
  uniform(low = 0, high = 1): number {
    return low + this.uint32() * TO_UNIT * (high - low);
  }

  /** Uniform integer in [0, bound); the modulo bias is below bound / 2^32. */
  integer(bound: number): number {
    return Math.floor(this.uint32() * TO_UNIT * bound);
  }

  /** Standard normal (Box and Muller 1958). */
  normal(): number {
    if (this.#spareNormal !== undefined) {
      const spare = this.#spareNormal;
      this.#spareNormal = undefined;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log((this.uint32() + 0.5) * TO_UNIT));
    const angle = 2 * Math.PI * this.uniform();
    this.#spareNormal = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  /** Fills with float32 uniform in [0, 1). */
  fillUniform(out: Float32Array): Float32Array {
    for (let i = 0; i < out.length; i++) out[i] = (this.uint32() >>> 8) * 2 ** -24;
    return out;
  }

  /** Fills with standard normal values. */
  fillNormal(out: Float32Array): Float32Array {
    for (let i = 0; i < out.length; i++) out[i] = this.normal();
    return out;
  }

  /** The numbers 0..count-1 in random order (Fisher and Yates). */
  permutation(count: number): Uint32Array {
    const order = Uint32Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
      const j = this.integer(i + 1);
      const held = order[i] as number;
      order[i] = order[j] as number;
      order[j] = held;
    }
    return order;
  }
}
