/**
 * Words in few bytes, to be sorted: their characters' codes one word behind the other, each with a 0 behind it. A million words of ten
 * characters take 15 MB, as strings 100.
 */
export class PackedWords {
  /** By word where it begins among the codes. */
  #starts = new Int32Array(1024);
  #codes = new Uint8Array(16384);
  #count = 0;
  #length = 0;

  get count(): number {
    return this.#count;
  }

  /** @param word of characters with codes from 1 to 255 */
  add(word: string): void {
    if (this.#count === this.#starts.length) this.#starts = grown(this.#starts);
    while (this.#length + word.length >= this.#codes.length) this.#codes = grown(this.#codes);
    this.#starts[this.#count++] = this.#length;
    for (let i = 0; i < word.length; i++) this.#codes[this.#length++] = word.charCodeAt(i);
    this.#codes[this.#length++] = 0;
  }

  /** The words by their codes, equal ones as often as they came: each as the place in `codes` where it begins. */
  sorted(): { readonly codes: Uint8Array; readonly starts: Int32Array } {
    const starts = this.#starts.subarray(0, this.#count);
    sort(this.#codes, starts, 0);
    return { codes: this.#codes, starts };
  }
}

/** The same values, with room for as many again. */
export function grown<A extends Int32Array | Uint8Array>(array: A): A {
  const longer = new (array.constructor as new (length: number) => A)(2 * array.length);
  longer.set(array);
  return longer;
}

/**
 * Multikey quicksort: words that are equal up to `depth` are parted by the character there into smaller, equal and larger ones.
 *
 * @see Bentley and Sedgewick, Fast Algorithms for Sorting and Searching Strings (SODA 1997)
 */
function sort(codes: Uint8Array, words: Int32Array, depth: number): void {
  if (words.length < 2) return;
  const pivot = codes[words[words.length >> 1]! + depth]!;
  let smaller = 0;
  let larger = words.length;
  for (let i = 0; i < larger; ) {
    const word = words[i]!;
    const code = codes[word + depth]!;
    if (code < pivot) {
      words[i++] = words[smaller]!;
      words[smaller++] = word;
    } else if (code > pivot) {
      words[i] = words[--larger]!;
      words[larger] = word;
    } else i++;
  }
  sort(codes, words.subarray(0, smaller), depth);
  if (pivot !== 0) sort(codes, words.subarray(smaller, larger), depth + 1);
  sort(codes, words.subarray(larger), depth);
}
