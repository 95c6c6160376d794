import { expect, it } from '@jest/globals';
import { defaultCalendar } from './default-calendar.js';
import { parseLimit } from './limit.js';
import { WorkCalendar } from './work-calendar.js';

const calendar = new WorkCalendar(defaultCalendar);
const at = (local: string) => new Date(`${local}:00+07:00`);

// A decision of the day before is due at the end of the first day worked again.
it.each([
  ['Tết 2024: 8–14 February, two days moved from a weekend', '2024-02-07T09:00', '2024-02-15T16:30'],
  ['Giỗ Tổ 2024', '2024-04-17T09:00', '2024-04-19T17:00'],
  ['30 April 2024, its Monday swapped', '2024-04-26T09:00', '2024-05-02T17:00'],
  ['the Saturday worked for it', '2024-05-03T09:00', '2024-05-04T17:00'],
  ['2 September 2024', '2024-08-30T09:00', '2024-09-04T17:00'],
  ['New Year 2025', '2024-12-31T09:00', '2025-01-02T16:30'],
  ['Tết 2025: 25 January – 2 February', '2025-01-24T09:00', '2025-02-03T16:30'],
  ['Giỗ Tổ 2025', '2025-04-04T09:00', '2025-04-08T16:30'],
  ['the Saturday worked for 2 May 2025', '2025-04-25T09:00', '2025-04-26T17:00'],
  ['30 April 2025, its Friday swapped', '2025-04-29T09:00', '2025-05-05T17:00'],
  ['2 September 2025', '2025-08-29T09:00', '2025-09-03T17:00'],
  ['New Year 2026', '2025-12-31T09:00', '2026-01-02T16:30'],
  ['Tết 2026: 14–22 February', '2026-02-13T09:00', '2026-02-23T16:30'],
  ['Giỗ Tổ 2026, moved from a Sunday', '2026-04-24T09:00', '2026-04-28T17:00'],
  ['30 April 2026', '2026-04-29T09:00', '2026-05-04T17:00'],
  ['2 September 2026', '2026-08-31T09:00', '2026-09-03T17:00'],
  ['New Year 2027', '2026-12-31T09:00', '2027-01-04T16:30'],
  ['Tết 2027: 5–11 February', '2027-02-04T09:00', '2027-02-12T16:30'],
  ['Giỗ Tổ 2027', '2027-04-15T09:00', '2027-04-19T17:00'],
  ['30 April 2027, 1 May moved from a Saturday', '2027-04-29T09:00', '2027-05-04T17:00'],
  ['2 September 2027', '2027-09-01T09:00', '2027-09-06T17:00'],
  ['Giỗ Tổ 2028', '2028-04-03T09:00', '2028-04-05T16:30'],
])('nobody works through %s', (_name, from, due) => {
  expect(calendar.due(at(from), parseLimit('1wd'))).toEqual(at(due));
});
