import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Rule } from '#api';
import { rulesQuery, sessionQuery } from '../api/queries.js';
import { Failure } from '../shell/failure.js';
import { Loading } from '../shell/loading.js';
import { useWords } from '../words/language.js';
import { AutomaticFields } from './automatic-fields.js';
import { RuleForm } from './rule-form.js';
import { RuleSwitchForm } from './rule-switch-form.js';
import { SampleResults } from './sample-results.js';
import { RuleTable } from './rule-table.js';

type Open = { form: 'new' } | { form: 'edit' | 'switch'; rule: Rule };

/** Who leads where, and in which fields the machine dispatches: supervisors read it, administrators change it. */
export function RulesPage() {
  const words = useWords();
  const rules = useQuery(rulesQuery);
  const mayEdit = useQuery(sessionQuery).data?.roles.includes('administrator') ?? false;
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <div className="stack">
      <div className="row apart">
        <h1>{words.rules.title}</h1>
        {mayEdit && <Button onClick={() => setOpen({ form: 'new' })}>{words.rules.add}</Button>}
      </div>
      <p className="small quiet">{words.rules.intro}</p>
      {rules.isPending && <Loading />}
      {rules.error && !rules.data && <Failure error={rules.error} retry={() => void rules.refetch()} />}
      {rules.data && (
        <RuleTable
          items={rules.data.items}
          edit={mayEdit ? (rule) => setOpen({ form: 'edit', rule }) : undefined}
          turn={mayEdit ? (rule) => setOpen({ form: 'switch', rule }) : undefined}
        />
      )}
      <AutomaticFields mayEdit={mayEdit} />
      <SampleResults />
      {open?.form === 'new' && <RuleForm close={close} />}
      {open?.form === 'edit' && <RuleForm rule={open.rule} close={close} />}
      {open?.form === 'switch' && <RuleSwitchForm rule={open.rule} close={close} />}
    </div>
  );
}
