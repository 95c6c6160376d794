/** Of a pair that is not there. */
export const notMet = -2;

/** Of an entry: the pair, its value, and one unused, so that no entry lies on two lines of the cache. */
const width = 4;

/**
 * Numbers of pairs of numbers (32 bits each, the first not 0), in one long array (open addressing): maps of maps would lie all
 * over the memory, and waiting for it is what takes the time.
 */
export class PairTable {
  private entries = new Uint32Array(width << 12);
  private size = 0;

  get(first: number, second: number): number {
    const at = this.placeOf(first, second);
    return this.entries[at] === 0 ? notMet : this.entries[at + 2]! | 0;
  }

  set(first: number, second: number, value: number): void {
    if (this.size * 2 * width >= this.entries.length) this.grow();
    const at = this.placeOf(first, second);
    if (this.entries[at] === 0) this.size++;
    this.entries[at] = first;
    this.entries[at + 1] = second;
    this.entries[at + 2] = value;
  }

  /** Of the pair, or the empty place where it would be. */
  private placeOf(first: number, second: number): number {
    const { entries } = this;
    const mask = entries.length - width;
    // Each multiplied by an odd number, the first by 2^32 over the golden ratio, so that neighbours lie apart.
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    let at = ((mixed ^ (mixed >>> 15)) * width) & mask;
    while (entries[at] !== 0 && (entries[at] !== first || entries[at + 1] !== second)) at = (at + width) & mask;
    return at;
  }

  private grow(): void {
    const { entries } = this;
    this.entries = new Uint32Array(entries.length * 2);
    for (let from = 0; from < entries.length; from += width) {
      if (entries[from] === 0) continue;
      this.entries.set(entries.subarray(from, from + width), this.placeOf(entries[from]!, entries[from + 1]!));
    }
  }
}
