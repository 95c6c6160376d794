/** The statuses in which an agency has the case on its desk. */
export const onTheDesk = ['dispatched', 'accepted', 'in-progress', 'answered', 'reopened', 'awaiting-citizen'] as const;

/** The statuses in which routing decides, because no dispatch stands. */
export const beforeDispatch = ['received', 'awaiting-triage', 'awaiting-citizen'] as const;
