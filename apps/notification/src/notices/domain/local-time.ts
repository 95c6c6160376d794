const format = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hourCycle: 'h23',
});

/** `17:00 ngày 04/05/2026` or `17:00 on 04/05/2026`, in Viet Nam's time. */
export function localTime(instant: string, language: 'vi' | 'en'): string {
  const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const day = `${parts.get('day')}/${parts.get('month')}/${parts.get('year')}`;
  return `${parts.get('hour')}:${parts.get('minute')} ${language === 'vi' ? 'ngày' : 'on'} ${day}`;
}
