import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AutomaticField } from '#api';
import { automaticQuery } from '../api/queries.js';
import { Failure } from '../shell/failure.js';
import { useWords } from '../words/language.js';
import { AutomaticForm } from './automatic-form.js';

/** The switch of each field: suggest, or dispatch by itself. */
export function AutomaticFields({ mayEdit }: { mayEdit: boolean }) {
  const words = useWords();
  const { data, error } = useQuery(automaticQuery);
  const [open, setOpen] = useState<AutomaticField>();
  const actionOf = ({ automatic }: AutomaticField) =>
    automatic.enabled ? words.automatic.turnOff : words.automatic.turnOn;
  return (
    <section className="card stack">
      <h2>{words.automatic.title}</h2>
      {data?.everywhere && <p className="small quiet">{words.automatic.everywhere}</p>}
      {error && !data && <Failure error={error} />}
      <table className="table stacked">
        <tbody>
          {data?.items.map((item) => (
            <tr key={item.code}>
              <td>{item.name}</td>
              <td>
                <span className="chip">{item.automatic.enabled ? words.automatic.on : words.automatic.off}</span>{' '}
                <span className="figures">≥ {Math.round(item.automatic.threshold * 100)} %</span>
              </td>
              <td className="small">
                {[item.automatic.decisionNumber, item.automatic.responsible].filter(Boolean).join(', ')}
                {!item.automatic.enabled && item.change?.by === 'system' && (
                  <>
                    <span className="chip alert">{words.automatic.stopped}</span> {item.change.reason}
                  </>
                )}
              </td>
              {mayEdit && (
                <td>
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={words.automatic.for(actionOf(item), item.name)}
                    onClick={() => setOpen(item)}
                  >
                    {actionOf(item)}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {open && <AutomaticForm field={open} title={actionOf(open)} close={() => setOpen(undefined)} />}
    </section>
  );
}
