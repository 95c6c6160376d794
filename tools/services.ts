/** The processes that make the product. */
export const services = ['intake', 'routing', 'tracking', 'notification', 'gateway'] as const;
export type ServiceName = (typeof services)[number];

/** They work on reports that are in already, and may be late when more come than the machine can work on. */
export const backgroundServices: ReadonlySet<ServiceName> = new Set(['routing', 'tracking', 'notification']);
