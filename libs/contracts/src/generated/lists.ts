/** Made by `npm run generate` from libs/contracts/schemas. Do not edit. */
export const channels = ['app', 'web', 'vinhphuc-s', 'counter', 'phone', 'letter', 'zalo', 'national-portal'] as const;
export const reportKinds = ['hien-truong', 'quy-dinh-hanh-chinh', 'gop-y', 'hoi-dap'] as const;
export const reporterKinds = ['citizen', 'organisation', 'business'] as const;
export const contactChannels = ['email', 'phone'] as const;
export const maskKinds = ['phone', 'id-number', 'plate', 'email', 'name'] as const;
export const urgencies = ['urgent', 'normal'] as const;
export const flags = ['emergency', 'to-cao', 'khieu-nai', 'abusive', 'no-content', 'mixed', 'outside', 'children'] as const;
export const triageReasons = ['unsure', 'emergency', 'denunciation', 'complaint', 'abusive', 'no-content', 'mixed', 'unknown-place', 'outside', 'returned', 'ping-pong', 'about-agency', 'review-asked', 'state-secret', 'similar', 'not-covered', 'children'] as const;
export const refusalReasons = ['complaint-law', 'state-secret', 'no-clear-content', 'not-enough-information', 'civil-dispute', 'abusive', 'answered-before', 'outside-province'] as const;
export const returnReasons = ['not-our-field', 'not-our-place', 'recalled'] as const;
export const outcomes = ['fixed', 'planned', 'explained', 'no-fault-found', 'not-enough-information', 'forwarded-outside'] as const;
export const publicationLevels = ['published', 'counted-only', 'private'] as const;
export const agencyKinds = ['department', 'commune', 'police', 'company', 'office', 'inspectorate'] as const;
export const placeKinds = ['phuong', 'xa'] as const;
export const roles = ['dispatcher', 'focal-point', 'officer', 'head', 'publisher', 'supervisor', 'administrator', 'helper'] as const;
