import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { schemaDocuments } from './generated/schemas.js';

/**
 * Ajv with the schemas of all events. Every service validates every event, so what takes most of that time is quicker
 * here: characters are counted only in texts with more code units than characters are allowed, and instants are read by
 * one expression.
 */
export function createSchemaValidator(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addFormat('date-time', isInstant);
  ajv.removeKeyword('maxLength').addKeyword({
    keyword: 'maxLength',
    type: 'string',
    schemaType: 'number',
    error: { message: ({ schema }) => `must NOT have more than ${schema} characters` },
    compile: (most: number) => (text: string) => text.length <= most || countCharacters(text) <= most,
  });
  ajv.removeKeyword('minLength').addKeyword({
    keyword: 'minLength',
    type: 'string',
    schemaType: 'number',
    error: { message: ({ schema }) => `must NOT have fewer than ${schema} characters` },
    compile: (least: number) => (text: string) =>
      text.length >= least && (text.length >= 2 * least || countCharacters(text) >= least),
  });
  for (const schema of Object.values(schemaDocuments)) ajv.addSchema(schema);
  return ajv;
}

function countCharacters(text: string): number {
  return [...text].length;
}

const instant =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** RFC 3339, of a day that there is; without leap seconds, which no clock here tells. */
function isInstant(text: string): boolean {
  if (!instant.test(text)) return false;
  const day = Number(text.slice(8, 10));
  return day <= 28 || day <= daysOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** @param month 1 to 12 */
function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
