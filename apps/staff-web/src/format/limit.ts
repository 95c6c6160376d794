import type { Words } from '../words/vi.js';

/** "3 ngày làm việc" for "3wd"; what is not a limit stays as it is. */
export function limitInWords(limit: string, { time }: Words): string {
  const [, amount, unit] = /^(\d+)(m|h|wh|wd|d)$/.exec(limit) ?? [];
  const n = Number(amount);
  switch (unit) {
    case 'm':
      return time.minutes(n);
    case 'h':
      return time.hours(n);
    case 'wh':
      return time.workingHours(n);
    case 'wd':
      return time.days(n, true);
    case 'd':
      return time.days(n, false);
    default:
      return limit;
  }
}
