import type { ReportKind } from '#contracts';

interface Sender {
  name?: string;
  phone?: string;
  address?: string;
}

export interface Note {
  code: 'kind-changed';
  vi: string;
  en: string;
}

/** Decree 20/2008/NĐ-CP, Article 7: a reaction to a regulation names its sender, address and telephone number. */
export function decideKind(asked: ReportKind, sender: Sender | undefined): ReportKind {
  if (asked !== 'quy-dinh-hanh-chinh') return asked;
  return sender?.name && sender.phone && sender.address ? asked : 'gop-y';
}

/** What the sender must be told about the kind. */
export function notesOnKind(asked: ReportKind, decided: ReportKind): Note[] {
  if (asked === decided) return [];
  return [
    {
      code: 'kind-changed',
      vi: 'Phản ánh, kiến nghị về quy định hành chính cần họ tên, số điện thoại và địa chỉ (Nghị định 20/2008/NĐ-CP). Vì còn thiếu, nội dung này được ghi nhận là góp ý.',
      en: 'A reaction to a regulation needs a name, a telephone number and an address (Decree 20/2008). As one is missing, this is recorded as a suggestion.',
    },
  ];
}
