import { emphasis } from './units.js';

/** Units of which the model knows nothing. */
export const unknown = -1;

/**
 * What units say for each class, in a few long arrays: objects of their own would lie all over the memory, and waiting for
 * it is what takes the time.
 */
export class ScoreTable {
  private says: Float32Array;
  private squares: Float32Array;
  /** In which text a unit was met last, and how often there. */
  private texts: Int32Array;
  private times: Int32Array;
  private size = 0;
  private text = 0;
  private met: number[] = [];

  constructor(
    private readonly classes: number,
    room = 1_000,
  ) {
    this.says = new Float32Array(room * classes);
    this.squares = new Float32Array(room);
    this.texts = new Int32Array(room);
    this.times = new Int32Array(room);
  }

  /** The unit's number. `square` is that of its length. */
  add(says: Float32Array, square: number): number {
    if (this.size === this.squares.length) this.grow();
    this.says.set(says, this.size * this.classes);
    this.squares[this.size] = square;
    return this.size++;
  }

  sayOf(unit: number, index: number): number {
    return unit === unknown ? 0 : this.says[unit * this.classes + index]!;
  }

  /** Begins with another text. */
  begin(): void {
    this.text++;
    this.met = [];
  }

  meet(unit: number): void {
    if (unit === unknown) return;
    if (this.texts[unit] === this.text) this.times[unit]!++;
    else {
      this.texts[unit] = this.text;
      this.times[unit] = 1;
      this.met.push(unit);
    }
  }

  /** Adds what the units that were met say, as a whole of length 1, to the scores. The length that they had. */
  addTo(scores: Float64Array): number {
    const { says, squares, times, classes } = this;
    const sum = new Float64Array(classes);
    let square = 0;
    for (const unit of this.met) {
      const weight = emphasis(times[unit]!);
      square += weight * weight * squares[unit]!;
      const at = unit * classes;
      for (let index = 0; index < classes; index++) sum[index]! += weight * says[at + index]!;
    }
    const length = Math.sqrt(square) || 1;
    for (let index = 0; index < classes; index++) scores[index]! += sum[index]! / length;
    return length;
  }

  private grow(): void {
    const larger = new ScoreTable(this.classes, this.squares.length * 2);
    larger.says.set(this.says);
    larger.squares.set(this.squares);
    larger.texts.set(this.texts);
    larger.times.set(this.times);
    ({ says: this.says, squares: this.squares, texts: this.texts, times: this.times } = larger);
  }
}
