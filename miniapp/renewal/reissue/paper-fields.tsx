import { View } from '@tarojs/components';
import { useState } from 'react';
import { defaultGraceDays, graceEnd } from '../../../domain/real-name/document-state';
import { heldOpenUntil, reissueKind, reissueKinds } from '../../../domain/reissue/reissue-kinds';
import { fill } from '../../../domain/words';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { SwitchRow } from '../../components/switch-row';
import { sayFieldMark } from '../../draft/say-field-mark';
import { tidyDate, typeDate } from '../../real-name/form/typed-text';
import { service } from '../../service/service';
import { useStore } from '../../store';
import { paperOf, type ReissueDraft, withField } from '../draft/reissue-draft';
import { sayUntil } from '../words/say-until';
import { useWords } from '../words/use-words';
import type { ReissueStart } from './load-reissue';

interface PaperFieldsProps {
  kept: ReissueDraft;
  start: Extract<ReissueStart, { closed: false }>;
  /** What is wrong with the date as it stands. */
  problem: string | undefined;
  /** Going on was tried. */
  asked: boolean;
  onChange: (next: (draft: ReissueDraft) => ReissueDraft) => void;
}

/** Which paper it is, and what it says; and what that would give. */
export function PaperFields(props: PaperFieldsProps) {
  const { kept, start, problem, onChange } = props;
  const { words, language } = useWords();
  const said = words.reissueForm;
  return (
    <>
      <CellGroup title={said.kind} note={reissueKind(kept.kind).hint[language]}>
        <View role="radiogroup" aria-label={said.kind}>
          {reissueKinds.map((kind) => (
            <Cell
              key={kind}
              id={`kind-${kind}`}
              title={reissueKind(kind).words[language]}
              chosen={kept.kind === kind}
              onPress={() => onChange((draft) => ({ ...draft, kind, problems: {} }))}
            />
          ))}
        </View>
      </CellGroup>
      <CellGroup>
        <IssuedOn {...props} />
        {reissueKind(kept.kind).takesLongerFarAway && <Remote kept={kept} onChange={onChange} />}
      </CellGroup>
      {problem === undefined && <WhatItGives kept={kept} realName={start.realName} />}
    </>
  );
}

function IssuedOn({ kept, problem, asked, onChange }: PaperFieldsProps) {
  const { words, language } = useWords();
  const [left, setLeft] = useState(false);
  const mark = kept.problems.issuedOn;
  const shown = asked || (left && kept.issuedOn !== '') ? problem : undefined;
  return (
    <Field
      id="issued-on"
      label={reissueKind(kept.kind).date[language]}
      placeholder={words.form.datePlaceholder}
      keyboard="digits"
      maxLength={12}
      value={kept.issuedOn}
      problem={mark ? sayFieldMark(mark, language) : shown}
      onChange={(typed) => {
        setLeft(false);
        onChange((draft) => withField(draft, 'issuedOn', { issuedOn: typeDate(draft.issuedOn, typed) }));
      }}
      onBlur={() => {
        setLeft(true);
        onChange((draft) => ({ ...draft, issuedOn: tidyDate(draft.issuedOn) }));
      }}
    />
  );
}

function Remote({ kept, onChange }: Pick<PaperFieldsProps, 'kept' | 'onChange'>) {
  const { words, language } = useWords();
  const said = words.reissueForm;
  const mark = kept.problems.remote;
  return (
    <View className="field">
      <SwitchRow
        id="remote"
        words={said.remote}
        on={kept.remote}
        onChange={(remote) => onChange((draft) => withField(draft, 'remote', { remote }))}
      />
      {mark ? (
        <View className="field-problem" role="alert">
          {sayFieldMark(mark, language)}
        </View>
      ) : (
        <View className="field-note">{said.remoteNote}</View>
      )}
    </View>
  );
}

/** Until when it would hold the grace period open; or that this is long enough without it, before anybody photographs anything. */
function WhatItGives({ kept, realName }: { kept: ReissueDraft; realName: VerifiedName }) {
  const { words } = useWords();
  const said = words.reissueForm;
  const graceDays = useStore(service)?.graceDays ?? defaultGraceDays;
  const until = heldOpenUntil(paperOf(kept));
  const without = graceWithout(realName, graceDays);
  const notNeeded = without !== undefined && until <= without;
  return (
    <Notice id="held-open" kind={notNeeded ? 'warning' : 'info'}>
      {notNeeded
        ? fill(said.notNeeded, { date: sayUntil(without, words) })
        : fill(said.until, { date: sayUntil(until, words) })}
    </Notice>
  );
}

type VerifiedName = PaperFieldsProps['start']['realName'];

/** Until when everything works anyway; `undefined` where nothing does any more. */
function graceWithout({ documentState, validUntil, graceUntil }: VerifiedName, graceDays: number) {
  return documentState === 'expiring' && validUntil !== null ? graceEnd(validUntil, { graceDays }) : graceUntil;
}
