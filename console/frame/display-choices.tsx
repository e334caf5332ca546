import { BulbOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { language as storedLanguage, useWords } from '../words/language';
import { appearance, appearances, useDark } from './appearance';

/** Language, and light or dark. */
export function DisplayChoices() {
  const { words, language } = useWords();
  const queryClient = useQueryClient();
  const chosen = appearance.use();
  const dark = useDark();
  const icons = {
    system: <BulbOutlined aria-hidden />,
    light: <SunOutlined aria-hidden />,
    dark: <MoonOutlined aria-hidden />,
  };

  function switchLanguage() {
    storedLanguage.write(language === 'en' ? 'zh-CN' : 'en');
    // Checks and reasons came in the language of before.
    void queryClient.invalidateQueries();
  }

  return (
    <>
      <Button id="language" type="text" lang={language === 'en' ? 'zh-CN' : 'en'} onClick={switchLanguage}>
        {words.frame.switchLanguage}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          selectable: true,
          selectedKeys: [chosen],
          items: appearances.map((key) => ({ key, icon: icons[key], label: words.frame.appearances[key] })),
          onClick: ({ key }) => appearance.write(appearances.find((known) => known === key) ?? 'system'),
        }}
      >
        <Button
          id="appearance"
          type="text"
          icon={dark ? icons.dark : icons.light}
          aria-label={words.frame.appearance}
        />
      </Dropdown>
    </>
  );
}
