import type { Holiday, WorkedDay } from './calendar-definition.js';

/** Statutory public holidays: Labour Code 45/2019/QH14, Article 112. */
const law = 'Bộ luật Lao động 45/2019/QH14, Điều 112';

const day = (date: string, name: string, decision = law): Holiday => ({ date, name, decision });

/** Five days of Tết; `days` because every year's plan says how many of them lie before the first day of the lunar year. */
const tet = (name: string, days: readonly string[], decision = law): Holiday[] =>
  days.map((date) => day(date, `Tết ${name}`, decision));

const tet2025 = '8726/VPCP-KGVX ngày 26/11/2024';
/** Which five days, and which neighbour of 2 September, is decided the year before. */
const notYetDecided = 'dự kiến, chờ thông báo';

/**
 * The days off of the whole country, 2024–2027 and the known part of 2028. A holiday on a rest day is listed on its own
 * date: the calendar moves it.
 */
export const nationalHolidays: readonly Holiday[] = [
  day('2024-01-01', 'Tết Dương lịch'),
  ...tet('Giáp Thìn', ['2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12']),
  day('2024-04-18', 'Giỗ Tổ Hùng Vương'),
  day('2024-04-30', 'Ngày Chiến thắng'),
  day('2024-05-01', 'Quốc tế Lao động'),
  day('2024-09-02', 'Quốc khánh'),
  day('2024-09-03', 'Quốc khánh'),

  day('2025-01-01', 'Tết Dương lịch'),
  ...tet('Ất Tỵ', ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'], tet2025),
  day('2025-04-07', 'Giỗ Tổ Hùng Vương'),
  day('2025-04-30', 'Ngày Chiến thắng'),
  day('2025-05-01', 'Quốc tế Lao động'),
  day('2025-09-01', 'Quốc khánh', tet2025),
  day('2025-09-02', 'Quốc khánh'),

  day('2026-01-01', 'Tết Dương lịch'),
  ...tet('Bính Ngọ', ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']),
  day('2026-04-26', 'Giỗ Tổ Hùng Vương'),
  day('2026-04-30', 'Ngày Chiến thắng'),
  day('2026-05-01', 'Quốc tế Lao động'),
  day('2026-09-01', 'Quốc khánh'),
  day('2026-09-02', 'Quốc khánh'),

  day('2027-01-01', 'Tết Dương lịch'),
  ...tet('Đinh Mùi', ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'], notYetDecided),
  day('2027-04-16', 'Giỗ Tổ Hùng Vương'),
  day('2027-04-30', 'Ngày Chiến thắng'),
  day('2027-05-01', 'Quốc tế Lao động'),
  day('2027-09-02', 'Quốc khánh'),
  day('2027-09-03', 'Quốc khánh', notYetDecided),

  day('2028-01-01', 'Tết Dương lịch'),
  ...tet('Mậu Thân', ['2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28', '2028-01-29'], notYetDecided),
  day('2028-04-04', 'Giỗ Tổ Hùng Vương'),
  day('2028-04-30', 'Ngày Chiến thắng'),
  day('2028-05-01', 'Quốc tế Lao động'),
  day('2028-09-01', 'Quốc khánh', notYetDecided),
  day('2028-09-02', 'Quốc khánh'),
];

/** Swapped days. Those of 2026 and later are the administrator's to enter once they are confirmed. */
export const nationalWorkedDays: readonly WorkedDay[] = [
  { date: '2024-05-04', insteadOf: '2024-04-29', decision: '2450/VPCP-KGVX ngày 12/4/2024' },
  { date: '2025-04-26', insteadOf: '2025-05-02', decision: tet2025 },
];
