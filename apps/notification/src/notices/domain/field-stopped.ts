import type { AnyEvent } from '#contracts';
import { everywhere, type Notice } from './notices-of.js';

/** A field no longer dispatches by itself, and nobody switched it off: its blind sample did. */
export function fieldStopped(event: AnyEvent): Notice | undefined {
  if (event.type !== 'vn.dieuphoi.registry.field-set') return undefined;
  const { code, automatic, change } = event.data;
  if (automatic.enabled || change?.by !== 'system') return undefined;
  return {
    kind: 'field-stopped',
    facts: { fieldCode: code, reason: change.reason },
    audiences: [everywhere('administrator', 'supervisor')],
  };
}
