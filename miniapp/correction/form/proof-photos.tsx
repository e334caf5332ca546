import { View } from '@tarojs/components';
import { useState } from 'react';
import { correctionKind } from '../../../domain/correction/correction-kinds';
import { fill } from '../../../domain/words';
import { CellGroup } from '../../components/cell-group';
import { Pressable } from '../../components/pressable';
import type { CorrectionDraft } from '../../draft/correction-draft';
import { sayFieldMark } from '../../draft/say-field-mark';
import { sayPhotoMissing } from '../../real-name/form/photo-check';
import { PhotoField } from '../../real-name/form/photo-field';
import type { PhotoSlot } from '../../real-name/form/use-photo-slot';
import { useWords } from '../words/use-words';
import type { ProofSlots } from './use-proof-slots';

interface ProofPhotosProps {
  kept: CorrectionDraft;
  proof: ProofSlots;
  /** Going on was tried. */
  asked: boolean;
}

/** The pages that prove the change: one, and more where one does not hold it all. */
export function ProofPhotos({ kept, proof, asked }: ProofPhotosProps) {
  const { words, language } = useWords();
  const said = words.correctionForm;
  const used = proof.slots.reduce((last, slot, i) => (kept.proofs[i] || slot.upload ? i + 1 : last), 1);
  const [wanted, setWanted] = useState(1);
  const shown = Math.max(used, wanted);
  const papers = correctionKind(kept.kind).proof[language];
  return (
    <CellGroup title={said.proofs}>
      {proof.slots.slice(0, shown).map((slot, i) => (
        <Proof
          // biome-ignore lint/suspicious/noArrayIndexKey: a place keeps its number, whatever photo is in it
          key={i}
          n={i + 1}
          note={i === 0 ? fill(said.proofNote, { proof: papers }) : undefined}
          slot={slot}
          kept={kept.proofs[i] ?? null}
          problem={i === 0 ? problemOf(slot) : undefined}
          remove={shown > 1 && kept.proofs[i] ? () => proof.remove(i) : undefined}
        />
      ))}
      {shown < proof.slots.length && kept.proofs[shown - 1] && (
        <View className="photo">
          <Pressable id="add-proof" className="text-button" onPress={() => setWanted(shown + 1)}>
            {said.addProof}
          </Pressable>
        </View>
      )}
    </CellGroup>
  );

  function problemOf(first: PhotoSlot): string | undefined {
    const mark = kept.problems.proofPhotoIds;
    if (mark) return sayFieldMark(mark, language);
    if (!asked || !proof.isMissing) return undefined;
    return sayPhotoMissing(kept.proofs[0] ?? null, first, said.proofMissing, words);
  }
}

interface ProofProps {
  n: number;
  note: string | undefined;
  slot: PhotoSlot;
  kept: string | null;
  problem: string | undefined;
  remove: (() => void) | undefined;
}

function Proof({ n, note, slot, kept, problem, remove }: ProofProps) {
  const { words } = useWords();
  return (
    <PhotoField
      side="proof"
      place={`proof-${n}`}
      title={fill(words.correctionForm.proof, { n })}
      note={note}
      slot={slot}
      kept={kept}
      asItIs={false}
      onGoOn={() => undefined}
      problem={problem}
    >
      {remove && (
        <Pressable id={`remove-proof-${n}`} className="text-button is-warn" onPress={remove}>
          {words.correctionForm.removeProof}
        </Pressable>
      )}
    </PhotoField>
  );
}
