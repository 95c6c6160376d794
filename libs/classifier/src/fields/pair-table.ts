/** Not met before. */
export const notMet = -2;

/** Highest number that one of a pair may have. */
export const highestNumber = 0xffff;

/**
 * Numbers of pairs of numbers from 1 to 65,535, in two long arrays (open addressing): maps of maps would lie all over the memory,
 * and waiting for it is what takes the time.
 */
export class PairTable {
  private keys = new Uint32Array(1 << 12);
  private values = new Int32Array(1 << 12);
  private size = 0;

  get(first: number, second: number): number {
    const at = this.placeOf(((first << 16) | second) >>> 0);
    return this.keys[at] === 0 ? notMet : this.values[at]!;
  }

  set(first: number, second: number, value: number): void {
    if (this.size * 2 >= this.keys.length) this.grow();
    const key = ((first << 16) | second) >>> 0;
    const at = this.placeOf(key);
    if (this.keys[at] === 0) this.size++;
    this.keys[at] = key;
    this.values[at] = value;
  }

  /** Of the key, or the empty place where it would be. */
  private placeOf(key: number): number {
    const mask = this.keys.length - 1;
    // Multiplied by 2^32 over the golden ratio, so that neighbours lie apart.
    let at = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (this.keys[at] !== 0 && this.keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.values = new Int32Array(keys.length * 2);
    keys.forEach((key, from) => {
      if (key === 0) return;
      const at = this.placeOf(key);
      this.keys[at] = key;
      this.values[at] = values[from]!;
    });
  }
}
