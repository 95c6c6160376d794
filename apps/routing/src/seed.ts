export { seedRegistry } from './registry/application/seed-registry.js';
