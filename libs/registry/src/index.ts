export { createRegistryCopyTable } from './create-registry-copy-table.js';
export { defaultLimits } from './default-limits.js';
export { RegistryCopy, usableRules } from './registry-copy.js';
export { RegistryModule } from './registry.module.js';
export { RegistryRefresh } from './registry-refresh.js';
export { type RuleDefect, ruleDefectCodes, ruleDefects } from './rule-defects.js';
