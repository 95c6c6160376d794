/** One thing that is not as it should be. */
export interface Finding {
  check: string;
  service: string;
  /** Report, event or other thing. */
  id: string;
  detail: string;
}

/** What a check looked at and what it found. */
export interface CheckResult {
  check: string;
  looked: number;
  findings: Finding[];
}
