import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
// Not through the library's door: it would load TypeORM into a process that lives all day.
import { serviceRoles } from '../../libs/persistence/src/service-roles.js';
import { services } from '../services.js';
import { StartError } from './start-error.js';

export interface Secrets {
  /** Of the embedded database's superuser. */
  superuserPassword: string;
  /** By login role. */
  rolePasswords: Record<string, string>;
  callerMasterKey: string;
  /** `version:key,…`, see REPORT_SECRET_KEYS. */
  reportSecretKeys: string;
  identityKey: string;
  demoPassword: string;
}

/** The secrets of one installation: made once, readable by its owner alone. */
export function readSecrets(directory: string): Secrets {
  const file = join(directory, 'secrets.json');
  const stored = existsSync(file) ? parse(file) : {};
  const secrets = { ...makeSecrets(), ...stored };
  secrets.rolePasswords = { ...makeRolePasswords(), ...stored.rolePasswords };
  if (JSON.stringify(secrets) !== JSON.stringify(stored)) {
    // Renamed into place, because half a file would lock people out of their data.
    writeFileSync(`${file}.new`, JSON.stringify(secrets, undefined, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return secrets;
}

function parse(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch {
    throw new StartError(
      `${file} is damaged: put back a copy of it, or choose another directory with DIEUPHOI_DATA_DIR.`,
    );
  }
}

const key = () => randomBytes(32).toString('hex');
const password = () => randomBytes(24).toString('base64url');

function makeSecrets(): Secrets {
  return {
    superuserPassword: password(),
    rolePasswords: {},
    callerMasterKey: key(),
    reportSecretKeys: `1:${key()}`,
    identityKey: key(),
    demoPassword: readablePassword(),
  };
}

function makeRolePasswords(): Record<string, string> {
  const roles = services.map(serviceRoles).flatMap(({ app, worker }) => [app, worker]);
  return Object.fromEntries(roles.map((role) => [role, password()]));
}

/** 60 bits in letters that nobody mistakes for others. */
function readablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789x';
  const text = [...randomBytes(12)].map((byte) => letters[byte & 31]).join('');
  return text.replace(/(.{4})(?=.)/g, '$1-');
}
