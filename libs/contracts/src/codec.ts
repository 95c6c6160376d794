import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { AnyEvent, EventType } from './event.js';
import type { EventDataByType } from './generated/event-data.js';
import { schemaDocuments, schemaOfType } from './generated/schemas.js';
import { createSchemaValidator } from './schema-validator.js';
import { dataSchemaOf } from './topics.js';

export type ContractErrorCode =
  'broken-json' | 'not-cloudevent' | 'unknown-type' | 'newer-version' | 'invalid-data' | 'too-large';

/** Bytes that are no event of these contracts; trying again cannot help. */
export class ContractError extends Error {
  constructor(
    readonly code: ContractErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Bytes; a broker's usual limit. */
export const maxEventBytes = 1_000_000;

const ajv = createSchemaValidator();
const isEnvelopeBySchema = ajv.compile(schemaDocuments['envelope.v1.json'] ?? false);

const dataSchemas = new Map<string, string>(
  Object.keys(schemaOfType).map((type) => [type, dataSchemaOf(type as EventType)]),
);

const validators = new Map<string, ValidateFunction>();

function validatorOf(type: EventType): ValidateFunction {
  let validate = validators.get(type);
  if (!validate) {
    validate = ajv.compile(schemaDocuments[schemaOfType[type]] ?? {});
    validators.set(type, validate);
  }
  return validate;
}

/** Whether data are what events of that type carry. */
export function isDataOf<T extends EventType>(type: T, data: unknown): data is EventDataByType[T] {
  return validatorOf(type)(data);
}

/** @throws ContractError */
export function decodeEvent(bytes: string | Buffer): AnyEvent {
  if (isTooLarge(bytes)) throw new ContractError('too-large', `over ${maxEventBytes} bytes`);
  let event: Partial<AnyEvent>;
  try {
    event = JSON.parse(bytes.toString()) as Partial<AnyEvent>;
  } catch (error) {
    throw new ContractError('broken-json', error instanceof Error ? error.message : String(error));
  }
  if (!isEnvelope(event)) {
    const problem = ajv.errorsText(isEnvelopeBySchema.errors, { dataVar: 'envelope' });
    throw new ContractError('not-cloudevent', problem);
  }
  if (!Object.hasOwn(schemaOfType, event.type))
    throw new ContractError('unknown-type', `unknown event type ${event.type}`);
  if (event.dataschema !== dataSchemas.get(event.type)) {
    throw new ContractError('newer-version', `unknown schema ${event.dataschema} of ${event.type}`);
  }
  const validate = validatorOf(event.type);
  if (!validate(event.data))
    throw new ContractError('invalid-data', ajv.errorsText(validate.errors, { dataVar: 'data' }));
  return event;
}

/** A character of a string takes three bytes at most, and most events are far from the limit. */
function isTooLarge(bytes: string | Buffer): boolean {
  return bytes.length * 3 > maxEventBytes && Buffer.byteLength(bytes) > maxEventBytes;
}

export function encodeEvent(event: AnyEvent): string {
  return JSON.stringify(event);
}

/** PostgreSQL keeps no NUL in a text, so that a subject with one could not even be parked. */
function isEnvelope(event: Partial<AnyEvent> | null): event is AnyEvent {
  return isEnvelopeBySchema(event) && !event?.subject?.includes('\0');
}
