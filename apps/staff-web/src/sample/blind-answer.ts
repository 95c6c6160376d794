/** Whose a report is, as far as it was chosen. */
export interface BlindAnswer {
  agencyId: string | null;
  fieldCode: string | null;
}

export const nothingChosen: BlindAnswer = { agencyId: null, fieldCode: null };

/** What can be sent; undefined while something is missing. */
export function chosenAnswers(answers: readonly BlindAnswer[]): { agencyId: string; fieldCode: string }[] | undefined {
  const chosen = answers.flatMap(({ agencyId, fieldCode }) => (agencyId && fieldCode ? [{ agencyId, fieldCode }] : []));
  return chosen.length === answers.length ? chosen : undefined;
}
