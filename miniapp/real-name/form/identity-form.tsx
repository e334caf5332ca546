import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type PropsWithChildren, useRef } from 'react';
import type { Photo } from '../../../domain/contract/photo';
import { normaliseIdNumber } from '../../../domain/identity/id-number';
import { photoSides } from '../../../domain/photo/photo-sides';
import type { ComparedField } from '../../../domain/reading/compare-reading';
import { CellGroup } from '../../components/cell-group';
import { Field } from '../../components/field';
import { MainButton } from '../../components/main-button';
import { Pressable } from '../../components/pressable';
import { changeDraft, type Draft, isAsItIs, photoFields } from '../../draft/draft';
import { putPhoto } from '../../draft/put-photo';
import { pages } from '../../pages';
import { usePhotoReading } from '../../service/use-photo-reading';
import { useWords } from '../words/use-words';
import type { FormStart } from './load-form';
import { PhotoField } from './photo-field';
import { ReadingNote } from './reading-note';
import { groupIdNumber, tidyDate, typeDate } from './typed-text';
import { fieldIds, useIdentityForm } from './use-identity-form';
import { usePhotoSlot } from './use-photo-slot';

interface IdentityFormProps {
  start: Extract<FormStart, { closed: false }>;
  kept: Draft;
}

/** Name, number, validity and two photos (R2). Every change is kept at once, so closing loses nothing (R7). */
export function IdentityForm({ start, kept }: IdentityFormProps) {
  const { words } = useWords();
  const keepPhoto = (photo: Photo) => changeDraft(start.accountId, (draft) => putPhoto(draft, photo));
  const front = usePhotoSlot('front', kept.photos.front, start.photos.front, keepPhoto);
  const back = usePhotoSlot('back', kept.photos.back, start.photos.back, keepPhoto);
  const slots = { front, back };
  const form = useIdentityForm(kept, slots);
  const photosNote = usePhotoReading() === 'third-party' ? words.form.photosSentNote : words.form.photosNote;
  const next = () => {
    if (form.check()) void Taro.navigateTo({ url: pages.confirm });
  };
  return (
    <>
      <FormHead refused={start.refused} />
      <CellGroup title={words.form.photos} note={photosNote}>
        {photoSides.map((side) => (
          <PhotoField
            key={side}
            side={side}
            title={side === 'front' ? words.form.frontPhoto : words.form.backPhoto}
            slot={slots[side]}
            kept={kept.photos[side]}
            asItIs={isAsItIs(kept, side)}
            onGoOn={() => form.goOnWith(side)}
            problem={form.problemOf(photoFields[side])}
          />
        ))}
      </CellGroup>
      <PersonFields kept={kept} form={form} />
      <ValidityFields kept={kept} form={form} />
      <MainButton id="next" words={words.form.next} onPress={next} />
      <View className="small-note">{words.form.saved}</View>
    </>
  );
}

/** Promises that the form fills itself only where photos are read. */
function FormHead({ refused }: { refused: boolean }) {
  const { words } = useWords();
  const heading = usePhotoReading() === 'none' ? words.form.headingUnread : words.form.heading;
  return (
    <View className="page-head">
      <View className="page-head-title" role="heading" aria-level="2">
        {refused ? words.form.fixHeading : heading}
      </View>
      <View className="page-head-note">{refused ? words.form.fixNote : words.form.note}</View>
    </View>
  );
}

interface FieldsProps {
  kept: Draft;
  form: ReturnType<typeof useIdentityForm>;
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

function ValidityFields({ kept, form }: FieldsProps) {
  const { words } = useWords();
  const { validFrom, validUntil } = kept.typed;
  const longTerm = validUntil === null;
  /** Comes back when 长期 was switched on by mistake. */
  const typedEnd = useRef('');
  return (
    <CellGroup title={words.form.validity}>
      <Field
        id="valid-from"
        label={words.form.validFrom}
        placeholder={words.form.datePlaceholder}
        keyboard="digits"
        maxLength={12}
        value={validFrom}
        problem={form.problemOf('validFrom')}
        onChange={(value) => form.type('validFrom', typeDate(validFrom, value))}
        onBlur={() => {
          form.type('validFrom', tidyDate(validFrom));
          form.leave('validFrom');
        }}
      >
        <NoteOn field="validFrom" kept={kept} form={form} />
      </Field>
      {!longTerm && (
        <Field
          id="valid-until"
          label={words.form.validUntil}
          placeholder={words.form.datePlaceholder}
          keyboard="digits"
          maxLength={12}
          value={validUntil}
          problem={form.problemOf('validUntil')}
          onChange={(value) => form.type('validUntil', typeDate(validUntil, value))}
          onBlur={() => {
            form.type('validUntil', tidyDate(validUntil));
            form.leave('validUntil');
          }}
        >
          <NoteOn field="validUntil" kept={kept} form={form} />
        </Field>
      )}
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

interface LongTermSwitchProps {
  on: boolean;
  problem: string | undefined;
  onChange: (on: boolean) => void;
}

function LongTermSwitch({ on, problem, onChange, children }: PropsWithChildren<LongTermSwitchProps>) {
  const { words } = useWords();
  return (
    <View className="field">
      <Pressable id="long-term" className="switch-row" role="switch" checked={on} onPress={() => onChange(!on)}>
        <View className="switch-words">{words.form.longTerm}</View>
        <View className={`switch ${on ? 'is-on' : ''}`} />
      </Pressable>
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
