export { type Actor, type Role, roles, workerActor } from './actor.js';
export { AppDatabase, Database, WorkerDatabase } from './database.js';
export { isConflict, isDatabaseAway, sqlState, violatedUnique } from './database-errors.js';
export { createDataSource, type DataSourceSettings, openDatabase } from './data-source.js';
export { GroupCommit, type GroupCommitSettings, QueueFullError, restAfter } from './group-commit.js';
export { migrate, NewerDataError, type ServiceMigrations } from './migrate.js';
export { protectTable } from './protect-table.js';
export { type ServiceRoles, serviceRoles } from './service-roles.js';
export { Tx } from './tx.js';
