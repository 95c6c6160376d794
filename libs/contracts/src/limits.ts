import type { RegistryLimitsSet } from './generated/event-data.js';

/** The limits of the province with none of them left out. */
export type Limits = Required<Omit<RegistryLimitsSet, 'refusalWithin' | 'onSiteUrgent'>>;
