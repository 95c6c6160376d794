export { createRegistryCopyTable } from './create-registry-copy-table.js';
export { defaultLimits } from './default-limits.js';
export { RegistryModule, RegistryRefresh } from './registry.module.js';
export { RegistryCopy } from './registry-copy.js';
