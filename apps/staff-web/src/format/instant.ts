/** The province's clock, wherever the reader is. */
const timeZone = 'Asia/Ho_Chi_Minh';

/** "16:00 24/4", with the year when it is not this year's. */
export function instant(value: string | null | undefined, now = new Date()): string {
  if (!value) return '';
  const parts = Object.fromEntries(format.formatToParts(new Date(value)).map(({ type, value }) => [type, value]));
  const thisYear = format.formatToParts(now).find(({ type }) => type === 'year')?.value;
  const year = parts.year === thisYear ? '' : `/${parts.year}`;
  return `${parts.hour}:${parts.minute} ${parts.day}/${parts.month}${year}`;
}

const format = new Intl.DateTimeFormat('vi', {
  timeZone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** First instants of the month of `month` (YYYY-MM) and of the next one, in the province. */
export function monthRange(month: string): { from: string; to: string } {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return { from: `${month}-01T00:00:00+07:00`, to: `${next}-01T00:00:00+07:00` };
}

export function currentMonth(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit' }).format(now).slice(0, 7);
}
