import { createHash } from 'node:crypto';
import { decodeModel, type Model, ModelError } from '#classifier';

interface Stored {
  bytes: Buffer;
  sha256: Buffer;
}

export function sha256Of(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** A stored model under the version of its row, whatever its file is called. @throws ModelError when it is damaged */
export function readModel(version: string, stored: Stored | undefined): Model {
  if (!stored) throw new ModelError(`The model ${version} is not there.`);
  if (!sha256Of(stored.bytes).equals(stored.sha256)) throw new ModelError(`The model ${version} is damaged.`);
  return { ...decodeModel(stored.bytes), version };
}
