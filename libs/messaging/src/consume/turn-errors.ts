/** The consumer stops or has lost the partition; what was not committed will be delivered again. */
export class TurnEndedError extends Error {
  override name = 'TurnEndedError';
}

/** Another member of the group has moved this partition's offset; this one's transaction is rolled back. */
export class OffsetTakenError extends Error {
  override name = 'OffsetTakenError';
}
