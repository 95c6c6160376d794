import type { Limits } from '#contracts';

/**
 * The limits that count where the registry says nothing; docs: "Two clocks" and "Return protocol" of the domain.
 */
export const defaultLimits: Limits = {
  id: 'default',
  version: 0,
  dispatchUrgent: '30m',
  dispatchNormal: '4wh',
  handlingUrgent: '24h',
  handlingNormal: '7wd',
  handlingVisible: '3wd',
  handlingComplex: '20wd',
  returnWindow: '8wh',
  returnWindowUrgent: '2h',
  redispatch: '2wh',
  dispatchPause: '16wh',
  handlingPause: '5wd',
  pauseAskedBefore: 0.75,
  extensionShare: 0.5,
  reopenWindow: '15d',
  reopeningDecision: '2wd',
  plannedWithin: '90d',
  reminderShare: 0.75,
  supervisorAfter: '1wd',
  leadershipAfter: '3wd',
  deemedAcceptance: '8wh',
};
