/** Office time as data: the shape of the event `registry.calendar-set` and of a calendar file. */
export interface CalendarDefinition {
  readonly id: string;
  readonly version: number;
  /** Always Asia/Ho_Chi_Minh: UTC+7 all the year, without daylight saving time. */
  readonly timeZone: string;
  /** Every day of the year belongs to exactly one season. */
  readonly seasons: readonly Season[];
  /** Weekly rest days by ISO weekday, 6 is Saturday and 7 Sunday. */
  readonly restDays: readonly number[];
  readonly holidays: readonly Holiday[];
  readonly workedDays: readonly WorkedDay[];
}

export interface Season {
  /** First and last day as MM-DD, both included; `10-16` to `04-15` runs over the turn of the year. */
  readonly from: string;
  readonly to: string;
  /** Office sessions as [HH:MM, HH:MM] in order, for example ['07:00', '11:30']. */
  readonly sessions: readonly (readonly string[])[];
}

/**
 * A day off, YYYY-MM-DD. One that falls on a weekly rest day moves to the next working day by itself
 * (Labour Code 2019, Article 111.3), unless another entry names it in `insteadOf`.
 */
export interface Holiday {
  readonly date: string;
  readonly name: string;
  readonly decision?: string;
  readonly insteadOf?: string;
}

/** A rest day on which offices work; `insteadOf` is the working day that is off in exchange. */
export interface WorkedDay {
  readonly date: string;
  readonly insteadOf?: string;
  readonly decision?: string;
}
