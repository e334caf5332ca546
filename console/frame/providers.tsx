import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useEffect, useState } from 'react';
import { RequestError } from '../api/request-error';
import { RefusalDraftsProvider } from '../case/refusal-drafts';
import { useWords } from '../words/language';
import { useDark } from './appearance';

const locales = { 'zh-CN': zhCN, en: enUS };

/** The green of a payment area and the red of a refusal, dark enough for white text on them. */
const light = {
  colorPrimary: '#08814a',
  colorLink: '#08814a',
  colorError: '#cf2a22',
  colorTextPlaceholder: 'rgba(0, 0, 0, 0.55)',
  colorTextDescription: 'rgba(0, 0, 0, 0.6)',
  // As text on their own pale grounds, Ant Design's green and amber are too faint to read.
  colorSuccess: '#08814a',
  colorSuccessBg: '#e9f7ef',
  colorWarning: '#a85b00',
  colorWarningBg: '#fff5e3',
  borderRadius: 8,
};
const dark = {
  colorPrimary: '#0f9a5c',
  colorLink: '#3ecb87',
  colorInfo: '#58a6ff',
  colorTextPlaceholder: 'rgba(255, 255, 255, 0.55)',
  colorTextDescription: 'rgba(255, 255, 255, 0.62)',
  borderRadius: 8,
};

/** On the ground of the page the track of a choice would not be seen. */
const lightComponents = { Segmented: { trackBg: '#e3e8e6' } };
/** Ant Design's red is meant to lie under white; as text on a dark ground it is too faint to read. */
const darkComponents = { Tag: { colorError: '#ff7a70', colorSuccess: '#6abe39' } };

/** Reads are tried again where that may help; what changes something is left to the person's own second try. */
function createQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => error instanceof RequestError && error.passing && failures < 2,
        retryDelay: (failures) => 500 * 2 ** failures,
        networkMode: 'always',
        // Otherwise `always` switches it off, and what failed while offline would stand until the next turn.
        refetchOnReconnect: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** What every page stands on: server state, theme, language, messages, and what outlives a page. */
export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const { language } = useWords();
  const isDark = useDark();
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  }, [language, isDark]);
  return (
    <QueryClientProvider client={queryClient}>
      <ConfigProvider
        locale={locales[language]}
        button={{ autoInsertSpace: false }}
        theme={{
          algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
          token: isDark ? dark : light,
          components: isDark ? darkComponents : lightComponents,
        }}
      >
        <App className="app">
          <RefusalDraftsProvider>{children}</RefusalDraftsProvider>
        </App>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
