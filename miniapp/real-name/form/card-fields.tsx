import { View } from '@tarojs/components';
import { type PropsWithChildren, useRef } from 'react';
import { normaliseIdNumber } from '../../../domain/identity/id-number';
import type { ComparedField } from '../../../domain/reading/compare-reading';
import { CellGroup } from '../../components/cell-group';
import { Field } from '../../components/field';
import { SwitchRow } from '../../components/switch-row';
import type { CardDraft } from '../../draft/draft';
import { useWords } from '../words/use-words';
import { ReadingNote } from './reading-note';
import { groupIdNumber, tidyDate, typeDate } from './typed-text';
import { fieldIds, type IdentityFormState } from './use-identity-form';

interface FieldsProps {
  kept: CardDraft;
  form: IdentityFormState;
}

/** What is typed of the card: name, number, validity (R2). */
export function CardFields(props: FieldsProps) {
  return (
    <>
      <PersonFields {...props} />
      <ValidityFields {...props} />
    </>
  );
}

/** Keeps silent about the field that is being written in. */
function NoteOn({ field, kept, form }: FieldsProps & { field: ComparedField }) {
  if (form.editing === field) return null;
  return (
    <ReadingNote
      id={fieldIds[field]}
      field={field}
      kept={kept}
      photo={form.photoWith(field)}
      onTake={() => form.takeRead(field)}
    />
  );
}

function PersonFields({ kept, form }: FieldsProps) {
  const { words } = useWords();
  const { name, idNumber } = kept.typed;
  return (
    <CellGroup>
      <Field
        id="name"
        label={words.form.name}
        placeholder={words.form.namePlaceholder}
        keyboard="text"
        maxLength={60}
        value={name}
        problem={form.problemOf('name')}
        onChange={(value) => form.type('name', value)}
        onBlur={() => form.leave('name')}
      >
        <NoteOn field="name" kept={kept} form={form} />
      </Field>
      <Field
        id="id-number"
        label={words.form.idNumber}
        placeholder={words.form.idNumberPlaceholder}
        keyboard="id-number"
        maxLength={24}
        value={idNumber}
        note={idNumber.length > 6 ? groupIdNumber(idNumber) : undefined}
        problem={form.problemOf('idNumber')}
        onChange={(value) => form.type('idNumber', value)}
        onBlur={() => {
          form.type('idNumber', normaliseIdNumber(idNumber));
          form.leave('idNumber');
        }}
      >
        <NoteOn field="idNumber" kept={kept} form={form} />
      </Field>
    </CellGroup>
  );
}

/** The dates that the back bears, all that is typed of a newer card (R18). */
export function ValidityFields({ kept, form }: FieldsProps) {
  const { words } = useWords();
  const { validFrom, validUntil } = kept.typed;
  const longTerm = validUntil === null;
  /** Comes back when 长期 was switched on by mistake. */
  const typedEnd = useRef('');
  return (
    <CellGroup title={words.form.validity}>
      <DateField field="validFrom" value={validFrom} kept={kept} form={form} />
      {!longTerm && <DateField field="validUntil" value={validUntil} kept={kept} form={form} />}
      <LongTermSwitch
        on={longTerm}
        problem={longTerm ? form.problemOf('validUntil') : undefined}
        onChange={(on) => {
          if (on) typedEnd.current = validUntil ?? '';
          form.type('validUntil', on ? null : typedEnd.current);
          if (on) form.leave('validUntil');
        }}
      >
        {longTerm && <NoteOn field="validUntil" kept={kept} form={form} />}
      </LongTermSwitch>
    </CellGroup>
  );
}

type DateFieldProps = FieldsProps & { field: 'validFrom' | 'validUntil'; value: string };

function DateField({ field, value, kept, form }: DateFieldProps) {
  const { words } = useWords();
  return (
    <Field
      id={fieldIds[field]}
      label={words.form[field]}
      placeholder={words.form.datePlaceholder}
      keyboard="digits"
      maxLength={12}
      value={value}
      problem={form.problemOf(field)}
      onChange={(typed) => form.type(field, typeDate(value, typed))}
      onBlur={() => {
        form.type(field, tidyDate(value));
        form.leave(field);
      }}
    >
      <NoteOn field={field} kept={kept} form={form} />
    </Field>
  );
}

interface LongTermSwitchProps {
  on: boolean;
  problem: string | undefined;
  onChange: (on: boolean) => void;
}

function LongTermSwitch({ on, problem, onChange, children }: PropsWithChildren<LongTermSwitchProps>) {
  const { words } = useWords();
  return (
    <View className="field">
      <SwitchRow id="long-term" words={words.form.longTerm} on={on} onChange={onChange} />
      {problem ? (
        <View className="field-problem" role="alert">
          {problem}
        </View>
      ) : (
        <View className="field-note">{words.form.longTermNote}</View>
      )}
      {children}
    </View>
  );
}
