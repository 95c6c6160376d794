/** The processes that make the product. */
export const services = ['intake', 'routing', 'tracking', 'notification', 'gateway'] as const;
export type ServiceName = (typeof services)[number];

/**
 * They work on reports that are in already. When more come in than the machine can work on, accepting goes first: these,
 * and the desks that ask them, get slower.
 */
export const backgroundServices: ReadonlySet<ServiceName> = new Set(['routing', 'tracking', 'notification']);
