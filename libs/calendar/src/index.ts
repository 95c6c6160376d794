export { CalendarError, type CalendarErrorCode } from './calendar-error.js';
export type { CalendarDefinition, Holiday, Season, WorkedDay } from './calendar-definition.js';
export { answerDeadline, type DeadlineAnswer, type DeadlineQuestion } from './deadline-command.js';
export { defaultCalendar } from './default-calendar.js';
export type { Explanation } from './explain.js';
export { parseLimit, type Limit, type LimitUnit } from './limit.js';
export { formatInstant } from './local-time.js';
export { readCalendar } from './read-calendar.js';
export { WorkCalendar, type Pause } from './work-calendar.js';
