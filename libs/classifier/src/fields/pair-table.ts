/** Of a pair that is not there. */
export const notMet = -2;

/**
 * Numbers of pairs of numbers (32 bits each, the first not 0), in three long arrays (open addressing): maps of maps would lie
 * all over the memory, and waiting for it is what takes the time.
 */
export class PairTable {
  private firsts = new Uint32Array(1 << 12);
  private seconds = new Uint32Array(1 << 12);
  private values = new Int32Array(1 << 12);
  private size = 0;

  get(first: number, second: number): number {
    const at = this.placeOf(first, second);
    return this.firsts[at] === 0 ? notMet : this.values[at]!;
  }

  set(first: number, second: number, value: number): void {
    if (this.size * 2 >= this.firsts.length) this.grow();
    const at = this.placeOf(first, second);
    if (this.firsts[at] === 0) this.size++;
    this.firsts[at] = first;
    this.seconds[at] = second;
    this.values[at] = value;
  }

  /** Of the pair, or the empty place where it would be. */
  private placeOf(first: number, second: number): number {
    const mask = this.firsts.length - 1;
    // Each multiplied by an odd number, the first by 2^32 over the golden ratio, so that neighbours lie apart.
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    let at = (mixed ^ (mixed >>> 15)) & mask;
    while (this.firsts[at] !== 0 && (this.firsts[at] !== first || this.seconds[at] !== second)) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { firsts, seconds, values } = this;
    this.firsts = new Uint32Array(firsts.length * 2);
    this.seconds = new Uint32Array(firsts.length * 2);
    this.values = new Int32Array(firsts.length * 2);
    firsts.forEach((first, from) => {
      if (first === 0) return;
      const at = this.placeOf(first, seconds[from]!);
      this.firsts[at] = first;
      this.seconds[at] = seconds[from]!;
      this.values[at] = values[from]!;
    });
  }
}
