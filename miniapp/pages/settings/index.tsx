import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Language } from '../../../domain/words';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { Dialog } from '../../components/dialog';
import { MainButton } from '../../components/main-button';
import { PageFrame } from '../../components/page-frame';
import { pages } from '../../pages';
import { signOut } from '../../session/sign-in';
import { settings, textSizes } from '../../settings/settings';
import { useStore } from '../../store';
import { useWords } from '../../words/use-words';

/** A language is listed by its own name, so that whoever chose a wrong one finds the way back. */
const languageNames: Readonly<Record<Language, string>> = { 'zh-CN': '简体中文', en: 'English' };

export default function SettingsPage() {
  const { words } = useWords();
  const chosen = useStore(settings);
  const [asking, setAsking] = useState(false);
  return (
    <PageFrame title={words.settings.title}>
      <CellGroup>
        <Cell id="go-account" title={words.settings.account} onPress={() => Taro.navigateTo({ url: pages.account })} />
        <Cell
          id="go-notice-settings"
          title={words.settings.notices}
          onPress={() => Taro.navigateTo({ url: pages.noticeSettings })}
        />
      </CellGroup>
      <CellGroup title={words.settings.language}>
        {(Object.keys(languageNames) as Language[]).map((language) => (
          <Cell
            key={language}
            id={`language-${language}`}
            title={languageNames[language]}
            chosen={language === chosen.language}
            onPress={() => settings.set({ ...chosen, language })}
          />
        ))}
      </CellGroup>
      <CellGroup title={words.settings.textSize} note={words.settings.sample}>
        {textSizes.map((textSize) => (
          <Cell
            key={textSize}
            id={`text-${textSize}`}
            title={words.settings[textSize]}
            chosen={textSize === chosen.textSize}
            onPress={() => settings.set({ ...chosen, textSize })}
          />
        ))}
      </CellGroup>
      <View className="actions">
        <MainButton id="sign-out" kind="warn" words={words.settings.signOut} onPress={() => setAsking(true)} />
      </View>
      {asking && (
        <Dialog
          title={words.settings.signOutQuestion}
          note={words.settings.signOutNote}
          confirm={words.settings.signOut}
          onConfirm={signOut}
          onClose={() => setAsking(false)}
        />
      )}
    </PageFrame>
  );
}
