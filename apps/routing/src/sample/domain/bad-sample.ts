/** What the sample says of a field since it was switched on. */
export interface SampleTally {
  fieldCode: string;
  /** Of the latest that were judged, `latestJudged` at most. */
  judged: number;
  wrong: number;
  /** Some wait for `patience` weeks, and none was judged in that time. */
  forgotten: boolean;
}

/** Why these numbers: docs/adr/0015. */
export const sampleRule = {
  /** Of all automatic dispatches of a field and week. */
  share: 0.05,
  /** Of a field and week; all where there are fewer. */
  least: 5,
  latestJudged: 30,
  /** So many wrong of the latest switch a field off. */
  wrong: 5,
  /** Weeks. */
  patience: 4,
} as const;

/** Why the field may not go on dispatching by itself, as people read it in its history; undefined when it may. */
export function whyStopped({ judged, wrong, forgotten }: SampleTally): string | undefined {
  const { latestJudged, patience } = sampleRule;
  if (wrong >= sampleRule.wrong) {
    return `Kiểm tra mẫu: máy chuyển sai ${wrong} trong ${judged} phản ánh được kiểm tra gần nhất (từ ${sampleRule.wrong} trong ${latestJudged} thì tắt).`;
  }
  if (forgotten) return `Kiểm tra mẫu: có mẫu chờ đã ${patience} tuần mà không ai kiểm tra mẫu nào của lĩnh vực này.`;
  return undefined;
}
