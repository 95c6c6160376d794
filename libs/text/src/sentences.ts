/** After these a point ends no sentence: "TP. Vĩnh Yên", "P. Liên Bảo", "gồm rác, gạch v.v. đổ ở đây". */
const shortForm = /(?:^|[\s(,.])(?:\p{Lu}|T[PXTLS]|[Tt]p|QL|ĐT|[Tt]r|[Kk]m|v|Th[Ss]|[BG]S|KTS|[Ss]ố|[Đđ]\/c)\.$/u;
const end = /[!?…;]+\s*|\.(?!\d)[.\s]*|\n+/gu;

/**
 * The sentences of a text, without what ends them. A text of thousands is an attack: what comes after `most` stays in the
 * last one.
 */
export function sentencesOf(text: string, most = 30): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(end)) {
    if (sentences.length >= most - 1) break;
    if (mark.startsWith('.') && shortForm.test(text.slice(Math.max(from, index - 6), index + 1))) continue;
    sentences.push(text.slice(from, index));
    from = index + mark.length;
  }
  sentences.push(text.slice(from));
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}
