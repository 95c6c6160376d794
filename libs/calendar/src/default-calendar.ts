import type { CalendarDefinition } from './calendar-definition.js';
import { nationalHolidays, nationalWorkedDays } from './national-holidays.js';

/** Office time of Vietnam’s administration: what counts until a province’s own calendar is known. */
export const defaultCalendar: CalendarDefinition = {
  id: 'default',
  version: 1,
  timeZone: 'Asia/Ho_Chi_Minh',
  seasons: [
    {
      from: '04-16',
      to: '10-15',
      sessions: [
        ['07:00', '11:30'],
        ['13:30', '17:00'],
      ],
    },
    {
      from: '10-16',
      to: '04-15',
      sessions: [
        ['07:30', '12:00'],
        ['13:00', '16:30'],
      ],
    },
  ],
  restDays: [6, 7],
  holidays: nationalHolidays,
  workedDays: nationalWorkedDays,
};
