export { installShippedModel } from './learning/application/install-shipped-model.js';
export { seedRegistry } from './registry/application/seed-registry.js';
