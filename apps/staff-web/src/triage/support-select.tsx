import { useAgenciesInOffice } from '../api/queries.js';
import { NamesSelect } from '../report/names-select.js';
import { useWords } from '../words/language.js';

/** As many as the server takes. */
const most = 10;

interface SupportSelectProps {
  chosen: string[];
  choose: (agencyIds: string[]) => void;
  disabled?: boolean;
}

/** Agencies that help the lead, whichever is chosen. */
export function SupportSelect({ chosen, choose, disabled }: SupportSelectProps) {
  const { triage } = useWords();
  const agencies = useAgenciesInOffice();
  return (
    <NamesSelect
      label={triage.support}
      placeholder={chosen.length === 0 ? triage.noSupport : undefined}
      data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen}
      onChange={choose}
      maxValues={most}
      disabled={disabled}
    />
  );
}
