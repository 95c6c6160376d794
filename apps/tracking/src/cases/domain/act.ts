import { armed } from '../../handling-clock/domain/next-alarm.js';
import type { ActionResult, ActionFacts, InvalidInput } from './actions/action.js';
import type { AnswerInput } from './actions/answer.js';
import { answer, approve, sendBack } from './actions/answer.js';
import type { ExtensionDecisionInput, ExtensionInput } from './actions/extension.js';
import { askExtension, decideExtension } from './actions/extension.js';
import type { AssignmentInput, ReturnDecisionInput, ReturnInput } from './actions/hand-over.js';
import { accept, askReturn, assign, decideReturn, returnCase } from './actions/hand-over.js';
import { declineReopening, nudge, recall, reopen } from './actions/supervision.js';
import { type AddedSupporter, addSupporter } from './actions/support.js';
import { askCitizen, completePart, forwardOutside, progress, resume } from './actions/work.js';
import type { CaseState } from './case-state.js';
import type { Effect } from './case-event.js';
import type { Verdict } from './transitions.js';
import { permit } from './transitions.js';

/** A step that a member of staff takes, with what it needs to be told. */
export type StaffStep =
  | { action: 'accept' | 'approval' | 'resume' }
  | { action: 'progress' | 'sent-back' | 'nudge' | 'parts'; input: { note: string } }
  | { action: 'recall' | 'reopen' | 'decline-reopening'; input: { reason: string } }
  | { action: 'return' | 'return-request'; input: ReturnInput }
  | { action: 'return-decision'; input: ReturnDecisionInput }
  | { action: 'assignment'; input: AssignmentInput }
  | { action: 'information-request'; input: { question: string } }
  | { action: 'extension-request'; input: ExtensionInput }
  | { action: 'extension-decision'; input: ExtensionDecisionInput }
  | { action: 'answer'; input: AnswerInput }
  | { action: 'supporter'; input: AddedSupporter }
  | { action: 'forward-outside'; input: { to: string; reason: string } };

export type Refusal = Exclude<Verdict, { may: true }>['why'];

export type StepResult = Effect | { refused: Refusal } | { invalid: InvalidInput };

/** Takes the step when the table permits it. The clock of the result is armed. */
export function act(state: CaseState, step: StaffStep, facts: Omit<ActionFacts, 'to'>): StepResult {
  const verdict = permit(step.action, state, facts.actor, facts);
  if (!verdict.may) return { refused: verdict.why };
  const result = take(state, step, { ...facts, to: verdict.to });
  return 'invalid' in result ? result : { ...result, state: armed(result.state, facts.timing) };
}

function take(state: CaseState, step: StaffStep, facts: ActionFacts): ActionResult {
  switch (step.action) {
    case 'accept':
      return accept(state, {}, facts);
    case 'return':
      return returnCase(state, step.input, facts);
    case 'recall':
      return recall(state, step.input, facts);
    case 'return-request':
      return askReturn(state, step.input, facts);
    case 'return-decision':
      return decideReturn(state, step.input, facts);
    case 'assignment':
      return assign(state, step.input, facts);
    case 'progress':
      return progress(state, step.input, facts);
    case 'information-request':
      return askCitizen(state, step.input, facts);
    case 'resume':
      return resume(state, {}, facts);
    case 'extension-request':
      return askExtension(state, step.input, facts);
    case 'extension-decision':
      return decideExtension(state, step.input, facts);
    case 'answer':
      return answer(state, step.input, facts);
    case 'sent-back':
      return sendBack(state, step.input, facts);
    case 'approval':
      return approve(state, {}, facts);
    case 'forward-outside':
      return forwardOutside(state, step.input, facts);
    case 'parts':
      return completePart(state, step.input, facts);
    case 'supporter':
      return addSupporter(state, step.input, facts);
    case 'nudge':
      return nudge(state, step.input, facts);
    case 'reopen':
      return reopen(state, step.input, facts);
    case 'decline-reopening':
      return declineReopening(state, step.input, facts);
  }
}
