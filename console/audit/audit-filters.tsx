import { Button, Input, Select } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { auditActions, auditSubjects } from '../../domain/audit/audit-actions';
import { useWords } from '../words/language';
import { type AuditFilter, useAuditFilter } from './use-audit-filter';

/** Nothing is asked while one is still typing: each search is a look, and stands in the log. */
export function AuditFilters() {
  const { filter } = useAuditFilter();
  // Begins anew when the search changes from elsewhere: a link in the table, the way back.
  return <FilterForm key={JSON.stringify(filter)} />;
}

function FilterForm() {
  const { words } = useWords();
  const { search, actions, subjects } = words.audit;
  const { filter, searchFor, searching, clear } = useAuditFilter();
  const [draft, setDraft] = useState(filter);
  const change = (part: Partial<AuditFilter>) => setDraft({ ...draft, ...part });
  const field = (name: keyof AuditFilter) => ({
    id: `audit-${name}`,
    value: draft[name],
    onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    searchFor(draft);
  }

  return (
    <form className="audit-filters" aria-label={search.title} onSubmit={submit}>
      <Labelled name={search.who} field="who">
        <Input {...field('who')} allowClear maxLength={64} placeholder={search.whoHint} autoComplete="off" />
      </Labelled>
      <Labelled name={search.action} field="action">
        <Select
          id="audit-action"
          value={draft.action}
          onChange={(action) => change({ action })}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: search.any },
            ...auditActions.map((value) => ({ value: value as string, label: actions[value] })),
          ]}
        />
      </Labelled>
      <Labelled name={search.subjectKind} field="subjectKind">
        <Select
          id="audit-subjectKind"
          value={draft.subjectKind}
          onChange={(subjectKind) => change({ subjectKind })}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: search.any },
            ...auditSubjects.map((value) => ({ value: value as string, label: subjects[value] })),
          ]}
        />
      </Labelled>
      <Labelled name={search.subjectId} field="subjectId">
        <Input
          {...field('subjectId')}
          allowClear
          maxLength={36}
          placeholder={search.subjectIdHint}
          autoComplete="off"
        />
      </Labelled>
      <Labelled name={search.from} field="from">
        <Input {...field('from')} type="date" max={draft.to || undefined} />
      </Labelled>
      <Labelled name={search.to} field="to">
        <Input {...field('to')} type="date" min={draft.from || undefined} />
      </Labelled>
      <div className="audit-filters-end">
        <Button id="audit-search" type="primary" htmlType="submit">
          {search.search}
        </Button>
        {searching && (
          <Button id="audit-clear" onClick={clear}>
            {search.clear}
          </Button>
        )}
      </div>
    </form>
  );
}

function Labelled({ name, field, children }: { name: string; field: keyof AuditFilter; children: ReactNode }) {
  return (
    <div className="audit-filter">
      <label htmlFor={`audit-${field}`} className="quiet">
        {name}
      </label>
      {children}
    </div>
  );
}
