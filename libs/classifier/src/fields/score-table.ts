import { emphasis } from './units.js';

/** Units of which the model knows nothing. */
export const unknown = -1;

/** Of a unit before what it says: in which text it was met last, how often there (whole numbers), the square of its length. */
const head = 3;

/**
 * What units say for each class, a unit after the other in one long array: objects of their own would lie all over the memory,
 * and waiting for it is what takes the time.
 */
export class ScoreTable {
  private numbers: Float32Array;
  /** The same memory. */
  private integers: Int32Array;
  private readonly width: number;
  private size = 0;
  private text = 0;
  private met: number[] = [];

  constructor(
    private readonly classes: number,
    room = 1_000,
  ) {
    this.width = head + classes;
    this.numbers = new Float32Array(room * this.width);
    this.integers = new Int32Array(this.numbers.buffer);
  }

  /** The unit's number. `square` is that of its length. */
  add(says: Float32Array, square: number): number {
    const at = this.size * this.width;
    if (at === this.numbers.length) this.grow();
    this.numbers[at + 2] = square;
    this.numbers.set(says, at + head);
    return this.size++;
  }

  sayOf(unit: number, index: number): number {
    return unit === unknown ? 0 : this.numbers[unit * this.width + head + index]!;
  }

  /** Begins with another text. */
  begin(): void {
    this.text++;
    this.met = [];
  }

  meet(unit: number): void {
    if (unit === unknown) return;
    const { integers } = this;
    const at = unit * this.width;
    if (integers[at] === this.text) integers[at + 1]!++;
    else {
      integers[at] = this.text;
      integers[at + 1] = 1;
      this.met.push(at);
    }
  }

  /** Adds what the units that were met say, as a whole of length 1, to the scores. The length that they had. */
  addTo(scores: Float64Array): number {
    const { numbers, integers, classes } = this;
    const sum = new Float64Array(classes);
    let square = 0;
    for (const at of this.met) {
      const weight = emphasis(integers[at + 1]!);
      square += weight * weight * numbers[at + 2]!;
      for (let index = 0; index < classes; index++) sum[index]! += weight * numbers[at + head + index]!;
    }
    const length = Math.sqrt(square) || 1;
    for (let index = 0; index < classes; index++) scores[index]! += sum[index]! / length;
    return length;
  }

  private grow(): void {
    const larger = new ScoreTable(this.classes, this.size * 2);
    // As whole numbers: some of them would be no number as a float, and change when copied.
    larger.integers.set(this.integers);
    ({ numbers: this.numbers, integers: this.integers } = larger);
  }
}
