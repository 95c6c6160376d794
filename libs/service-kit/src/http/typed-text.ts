import { z } from 'zod';
import { expects } from './issue-sentence.js';

/** Spaces, controls and formats (such as a space without width) alone are nothing that somebody typed. */
const visible = /[^\s\p{Cc}\p{Cf}]/u;

/** A text that people typed: trimmed before its length is judged, which counts an emoji as one. */
export function typedText(most: number, least = 1) {
  return z
    .string()
    .transform((text) => text.trim())
    .refine(
      (text) => text.length >= least && (least === 0 || visible.test(text)),
      expects({ vi: `phải có ít nhất ${least} ký tự`, en: `must have at least ${least} characters` }),
    )
    .refine(
      (text) => text.length <= most || Array.from(text).length <= most,
      expects({ vi: `phải có nhiều nhất ${most} ký tự`, en: `must have at most ${most} characters` }),
    )
    .meta({ minLength: least, maxLength: most });
}
