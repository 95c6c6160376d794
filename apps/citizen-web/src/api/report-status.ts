import type { ReportStatus } from '#api';

/** How a status looks: colour and shape stand beside the word, never instead of it. */
export function toneOf(status: ReportStatus): 'waiting' | 'open' | 'done' | 'ended' {
  if (status === 'awaiting-citizen') return 'waiting';
  if (status === 'answered' || status === 'approved' || status === 'closed') return 'done';
  if (status === 'refused' || status === 'merged' || status === 'withdrawn') return 'ended';
  return 'open';
}
