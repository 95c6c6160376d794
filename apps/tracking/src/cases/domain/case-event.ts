import type { EventDataByType } from '#contracts';
import type { CaseState } from './case-state.js';

type CaseEventName<T = keyof EventDataByType> = T extends `vn.dieuphoi.case.${infer Name}` ? Name : never;
type DataOf<N extends CaseEventName> = EventDataByType[`vn.dieuphoi.case.${N}`];

/** What tracking says about a case; the application adds the envelope. */
export type CaseEvent = {
  [N in CaseEventName]: { type: `vn.dieuphoi.case.${N}`; data: DataOf<N> };
}[CaseEventName];

/** An event of this case, with the numbers of the dispatch and the handling period that it belongs to. */
export function caseEvent<N extends CaseEventName>(
  state: Pick<CaseState, 'dispatchNo' | 'handlingNo'>,
  name: N,
  data: Omit<DataOf<N>, 'dispatchNo' | 'handlingNo'>,
): CaseEvent {
  const numbered = { ...data, dispatchNo: state.dispatchNo, handlingNo: state.handlingNo };
  return { type: `vn.dieuphoi.case.${name}`, data: numbered } as unknown as CaseEvent;
}

/** A case after a step, and what is to be said about it. */
export interface Effect {
  state: CaseState;
  events: CaseEvent[];
}
