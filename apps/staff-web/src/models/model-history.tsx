import type { ModelChange } from '#api';
import { instant } from '../format/instant.js';
import { useWords } from '../words/language.js';
import { ColumnHeads } from '../shell/column-heads.js';

/** Who put which model in force, when and why. */
export function ModelHistory({ changes }: { changes: ModelChange[] }) {
  const { models } = useWords();
  const heads = [models.when, models.what, models.who, models.why];
  const who = ({ kind, by, byName }: ModelChange) => (kind === 'installed' ? models.release : (byName ?? by));
  return (
    <section className="card stack">
      <h2>{models.history}</h2>
      <table className="table stacked">
        <thead className="only-wide">
          <tr>
            <ColumnHeads names={heads} />
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.no}>
              <td className="small">{instant(change.at)}</td>
              <td>
                {models.kinds[change.kind]} <strong>{change.version}</strong>
              </td>
              <td>{who(change)}</td>
              <td className="small">{change.kind === 'installed' ? '' : change.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
