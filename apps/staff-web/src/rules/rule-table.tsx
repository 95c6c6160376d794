import { Button } from '@mantine/core';
import type { Rule, RuleContent } from '#api';
import { useNames } from '../api/queries.js';
import { day } from '../format/day.js';
import { useLanguage } from '../words/language.js';
import { Findings } from './findings.js';
import { ColumnHeads } from '../shell/column-heads.js';

interface RuleTableProps {
  items: Rule[];
  edit?: (rule: Rule) => void;
  turn?: (rule: Rule) => void;
}

/** The rules in the order in which they are looked at. */
export function RuleTable({ items, edit, turn }: RuleTableProps) {
  const { words } = useLanguage();
  const heads = [words.rules.order, words.rules.holds, words.rules.agency, words.rules.dates, words.rules.state];
  return (
    <section className="card">
      <table className="table stacked">
        <thead className="only-wide">
          <tr>
            <ColumnHeads names={heads} />
            {edit && <td />}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td>
                {item.rule?.priority} <code className="quiet">{item.id}</code>
              </td>
              <td>{item.rule ? <HoldsFor rule={item.rule} /> : words.rules.damaged}</td>
              <td>
                <AgencyOf item={item} />
                {item.rule?.reason && <div className="small quiet">{item.rule.reason}</div>}
              </td>
              <td>{item.rule && <Dates rule={item.rule} />}</td>
              <td>
                <span className={item.state === 'broken' ? 'chip alert' : 'chip'}>
                  {words.rules.states[item.state]}
                </span>
                {item.state === 'broken' && <Findings items={item.findings} />}
              </td>
              {edit && turn && (
                <td>
                  <div className="row">
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={words.rules.editOne(item.id)}
                      onClick={() => edit(item)}
                    >
                      {words.rules.edit}
                    </Button>
                    {item.rule && <SwitchButton item={item} turn={turn} />}
                  </div>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SwitchButton({ item, turn }: { item: Rule; turn: (rule: Rule) => void }) {
  const { words } = useLanguage();
  const isOff = item.state === 'off';
  const name = isOff ? words.rules.switchOn(item.id) : words.rules.switchOff(item.id);
  return (
    <Button variant="default" size="compact-sm" aria-label={name} onClick={() => turn(item)}>
      {isOff ? words.rules.on : words.rules.off}
    </Button>
  );
}

function HoldsFor({ rule: { fieldCodes, placeCodes, keywords } }: { rule: RuleContent }) {
  const { words } = useLanguage();
  const names = useNames();
  const parts = [
    [words.rules.fields, fieldCodes?.map(names.field)],
    [words.rules.places, placeCodes?.map(names.place)],
    [words.rules.keywords, keywords],
  ] as const;
  const said = parts.filter(([, values]) => values);
  if (said.length === 0) return words.rules.everything;
  return said.map(([label, values]) => (
    <div key={label} className="one-line">
      <span className="quiet">{label}:</span> {values?.join(', ')}
    </div>
  ));
}

function AgencyOf({ item: { rule, agency } }: { item: Rule }) {
  const { words } = useLanguage();
  return agency?.name ?? (rule?.agencyKind && words.rules.of[rule.agencyKind]);
}

function Dates({ rule: { validFrom, validTo } }: { rule: RuleContent }) {
  const { words, language } = useLanguage();
  if (!validFrom && !validTo) return words.rules.always;
  return `${validFrom ? day(validFrom, language) : ''} – ${validTo ? day(validTo, language) : ''}`;
}
