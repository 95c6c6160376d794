import type { operations } from '#api';

type Taken = operations['submitReport']['requestBody']['content']['application/json'];

export type Contact = NonNullable<Taken['contact']>;
/** Each is asked, so each is said. */
export type Consent = Required<NonNullable<Taken['consent']>>;
export type ReportBody = Taken & { consent: Consent };
