/** The figures in which who is not in the numerator was late. */
const ofTime = ['timely-dispatch', 'first-dispatch', 'on-time-handling', 'on-time-with-extension', 'promise-kept'];

/** The word for a part of a figure: what misses the numerator is late only where time is measured. */
export function partLabel(measure: string, part: string): string {
  return part === 'late' && !ofTime.includes(measure) ? 'rest' : part;
}
