import type { ModelComparison, ModelReached } from '#api';
import { useNames } from '../api/queries.js';
import { percent, rate } from '../format/rate.js';
import { useLanguage } from '../words/language.js';
import { ColumnHeads } from '../shell/column-heads.js';

/** The standing model and, after it, a candidate: in all, and by field. */
export function ComparisonTable({ comparison }: { comparison: ModelComparison }) {
  const { words } = useLanguage();
  const names = useNames();
  const { models } = words;
  const heads = [models.field, models.reports, models.right, models.covered, models.calibration, models.threshold];
  const shown = comparison.fields.filter(({ reports, cases }) => reports > 0 || cases > 0);
  return (
    <>
      <p className="small">{models.compared(comparison.reports, comparison.against)}</p>
      <div
        className="scroll"
        tabIndex={0}
        role="region"
        aria-label={models.compared(comparison.reports, comparison.against)}
      >
        <table className="table wide">
          <thead>
            <tr>
              <ColumnHeads names={heads} />
            </tr>
          </thead>
          <tbody>
            <Line name={models.all} compared={comparison} />
            {shown.map((field) => (
              <Line key={field.code} name={names.field(field.code)} compared={field} thresholds={field.thresholds} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface LineProps {
  name: string;
  compared: { reports: number } & Sides<ModelReached>;
  thresholds?: Sides<number>;
}

interface Sides<T> {
  standing: T;
  candidate: T;
}

function Line({ name, compared: { reports, standing, candidate }, thresholds }: LineProps) {
  const { language } = useLanguage();
  const both = (say: (side: ModelReached) => string) => `${say(standing)} · ${say(candidate)}`;
  return (
    <tr>
      <td>{name}</td>
      <td>{reports}</td>
      <td>{both(({ right }) => rate(right, reports, language))}</td>
      <td>{both(({ sure, sureRight }) => `${sure}, ${rate(sureRight, sure, language)}`)}</td>
      <td>{both(({ calibrationError }) => percent(calibrationError, language))}</td>
      <td>{thresholds && `${percent(thresholds.standing, language)} · ${percent(thresholds.candidate, language)}`}</td>
    </tr>
  );
}
