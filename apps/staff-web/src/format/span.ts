import type { Words } from '../words/vi.js';

/** Minutes of a working day of eight hours. */
const workingDay = 480;

/** "3 giờ 20 phút", "2 ngày làm việc 3 giờ": the two largest units of a span of minutes. */
function span(minutes: number, working: boolean, words: Words): string {
  const whole = Math.max(0, Math.round(minutes));
  const perDay = working ? workingDay : 24 * 60;
  const days = Math.floor(whole / perDay);
  const hours = Math.floor((whole % perDay) / 60);
  const rest = whole % 60;
  const { time } = words;
  if (days > 0) return [time.days(days, working), hours > 0 && time.hours(hours)].filter(Boolean).join(' ');
  if (hours > 0) return [time.hours(hours), rest > 0 && time.minutes(rest)].filter(Boolean).join(' ');
  return time.minutes(rest);
}

/** "còn 3 giờ", or "quá hạn 1 ngày làm việc" when `minutes` is negative. */
export function timeLeft(minutes: number, working: boolean, words: Words): string {
  return minutes < 0 ? words.time.over(span(-minutes, working, words)) : words.time.left(span(minutes, working, words));
}
