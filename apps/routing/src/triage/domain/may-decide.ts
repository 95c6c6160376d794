import { isOnTheDesk, type RoutedReport } from '../../reports/domain/routed-report.js';

export function canDecide(report: RoutedReport): boolean {
  return isOnTheDesk(report) && report.state !== 'undo';
}

/** Agencies quarrel about it: whatever is decided is the supervisor's word. */
export function needsRuling({ state }: RoutedReport, roles: readonly string[]): boolean {
  return state === 'ruling' && !roles.includes('supervisor');
}

/** Nothing goes on in it any more. */
export function hasEnded({ state, closed }: RoutedReport): boolean {
  return closed || state === 'refused' || state === 'split' || state === 'withdrawn';
}
