import type { RegistryRuleSet } from '#contracts';
import { type RuleDefect, ruleDefects } from '#registry';
import type { Sentence } from '#service-kit';
import { checkOrder, type OrderFinding, type RuleRegistry } from '../domain/check-order.js';

export interface RuleFinding {
  code: RuleDefect['code'] | OrderFinding['code'];
  /** An error refuses the saving. */
  severity: 'error' | 'warning';
  message: Sentence;
}

/** What is to be said about a rule among the others, in plain words. */
export function ruleFindings(rule: unknown, registry: RuleRegistry, day: string): RuleFinding[] {
  const defects = ruleDefects(rule, registry, day);
  const found = defects.length > 0 ? defects : checkOrder(rule as RegistryRuleSet, registry, day);
  return found.map(({ code, what = '' }) => ({
    code,
    severity: warnings.has(code) ? 'warning' : 'error',
    message: sentences[code](what),
  }));
}

const warnings = new Set<RuleFinding['code']>(['already-ended', 'only-second', 'comes-before', 'maybe-same-order']);

const sentences: Record<RuleFinding['code'], (what: string) => Sentence> = {
  'wrong-shape': () => ({
    vi: 'dữ liệu của quy tắc bị hỏng, hãy nhập lại quy tắc',
    en: 'the data of the rule are damaged; enter the rule again',
  }),
  'no-agency': () => ({ vi: 'quy tắc chưa nêu cơ quan', en: 'the rule names no agency' }),
  'unknown-agency': (what) => ({ vi: `không có cơ quan "${what}"`, en: `there is no agency "${what}"` }),
  'agency-ended': (what) => ({
    vi: `cơ quan "${what}" không còn hoạt động`,
    en: `the agency "${what}" is no longer in office`,
  }),
  'unknown-field': (what) => ({ vi: `không có lĩnh vực "${what}"`, en: `there is no field "${what}"` }),
  'unknown-place': (what) => ({ vi: `không có địa bàn "${what}"`, en: `there is no place "${what}"` }),
  'empty-keyword': (what) => ({
    vi: `từ khoá "${what}" không có chữ hay số nào`,
    en: `the key word "${what}" has no letter or digit`,
  }),
  'dates-reversed': () => ({
    vi: 'ngày kết thúc đứng trước ngày bắt đầu',
    en: 'the last day comes before the first day',
  }),
  'already-ended': () => ({ vi: 'quy tắc đã hết hiệu lực', en: 'the rule has ended already' }),
  'never-reached': (what) => ({
    vi: `quy tắc không bao giờ đến lượt, vì quy tắc đứng trước như "${what}" luôn áp dụng trước`,
    en: `its turn never comes, because an earlier rule such as "${what}" always holds before it`,
  }),
  'only-second': (what) => ({
    vi: `quy tắc chỉ nêu cơ quan gợi ý thứ hai, vì quy tắc "${what}" luôn áp dụng trước`,
    en: `it only names a second suggestion, because the rule "${what}" always holds before it`,
  }),
  'comes-before': (what) => ({
    vi: `quy tắc này luôn áp dụng trước quy tắc "${what}"`,
    en: `it always holds before the rule "${what}"`,
  }),
  'same-order': (what) => ({
    vi: `quy tắc "${what}" có cùng thứ tự và áp dụng cho cùng phản ánh, nhưng giao cho cơ quan khác`,
    en: `the rule "${what}" has the same order and holds for the same reports, but names another agency`,
  }),
  'maybe-same-order': (what) => ({
    vi: `quy tắc "${what}" có cùng thứ tự; phản ánh có từ khoá của cả hai sẽ theo mã quy tắc nhỏ hơn`,
    en: `the rule "${what}" has the same order; a report with key words of both follows the lower rule id`,
  }),
};
