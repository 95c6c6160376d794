import type { Answer } from './api.js';

export interface Expected {
  status?: readonly number[];
  code?: string;
  language?: 'vi' | 'en';
}

/** What is wrong with an answer that should be a problem document; undefined when it is as it should be. */
export function faultOf({ status, type, body: problem }: Answer, expected: Expected = {}): string | undefined {
  const { status: statuses, code, language = 'vi' } = expected;
  if (status >= 500 && !statuses?.includes(status)) return `${status} ${JSON.stringify(problem)}`;
  if (statuses ? !statuses.includes(status) : status < 400) return `${status} instead of ${String(statuses ?? '4xx')}`;
  if (type !== 'application/problem+json') return `${status} of type ${type}`;
  if (problem.status !== status) return `${status}, but the document says ${String(problem.status)}`;
  if (typeof problem.code !== 'string' || !/^[a-z]+(-[a-z]+)*$/.test(problem.code)) return `${status} without a code`;
  if (code !== undefined && problem.code !== code) return `${status} ${problem.code} instead of ${code}`;
  const detail = String(problem.detail ?? '');
  const said = [detail, ...((problem.errors ?? []) as { message: string }[]).map(({ message }) => message)];
  // Of a head that was too long the language was not read.
  const spoken = status === 431 ? 'vi' : language;
  const foreign = said.find((sentence) => isVietnamese(sentence) !== (spoken === 'vi'));
  if (foreign !== undefined || detail.length < 10) return `${status} says "${foreign ?? detail}"`;
  return undefined;
}

function isVietnamese(sentence: string): boolean {
  return /[àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ]/i.test(sentence);
}
