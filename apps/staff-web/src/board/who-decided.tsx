import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { measuresQuery } from '../api/queries.js';
import { monthRange } from '../format/instant.js';
import { rate } from '../format/rate.js';
import { useLanguage } from '../words/language.js';

const measure = 'timely-dispatch';
const by = 'decided-by';

/** The timely-dispatch rate of the machine, of people, and of what nobody has decided. */
export function WhoDecided({ month }: { month: string }) {
  const { words, language } = useLanguage();
  const { data } = useQuery(measuresQuery({ ...monthRange(month), by }));
  const counted = data?.items.filter((item) => item.measure === measure && item.denominator > 0) ?? [];
  return (
    <div className="row small">
      {counted.map(({ group, numerator, denominator }) => (
        <Link
          key={group}
          to="/board/$measure"
          params={{ measure }}
          search={{ month, part: 'denominator', by, group: group ?? undefined }}
        >
          {words.board.decidedBy[group ?? '']}: {rate(numerator, denominator, language)}
        </Link>
      ))}
    </div>
  );
}
