/** The processes that make the product. */
export const services = ['intake', 'routing', 'tracking', 'notification', 'gateway'] as const;
export type ServiceName = (typeof services)[number];
