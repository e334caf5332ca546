import { View } from '@tarojs/components';
import { useState } from 'react';
import { CellGroup } from '../../components/cell-group';
import { CheckRow } from '../../components/check-row';
import { Pressable } from '../../components/pressable';
import { usePhotoReading } from '../../service/use-photo-reading';
import { useWords } from '../words/use-words';
import { consentParagraphs } from './consent-paragraphs';

interface ConsentProps {
  agreed: boolean;
  onChange: (agreed: boolean) => void;
}

/**
 * Consent of its own to the handling of sensitive personal information (personal-information law, article 29): never
 * ticked beforehand, and what is agreed to can be read where it is asked.
 */
export function Consent({ agreed, onChange }: ConsentProps) {
  const { words } = useWords();
  const photoReading = usePhotoReading();
  const [open, setOpen] = useState(false);
  return (
    <CellGroup>
      <CheckRow id="consent" words={words.confirm.consent} checked={agreed} onChange={onChange} />
      <View className="consent-text">
        {open ? (
          <View id="consent-text">
            <View role="heading" aria-level="3">
              {words.confirm.consentTitle}
            </View>
            {consentParagraphs(words.confirm, photoReading).map((paragraph) => (
              <View key={paragraph} className="consent-paragraph">
                {paragraph}
              </View>
            ))}
          </View>
        ) : (
          <Pressable id="consent-read" className="text-button" onPress={() => setOpen(true)}>
            {words.confirm.consentRead}
          </Pressable>
        )}
      </View>
    </CellGroup>
  );
}
