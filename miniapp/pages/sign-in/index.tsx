import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { errorWords } from '../../api/api-error';
import { openWeChatSession } from '../../api/request';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { Field } from '../../components/field';
import { MainButton } from '../../components/main-button';
import { Notice } from '../../components/notice';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { usePublicResource } from '../../components/use-resource';
import { pages } from '../../pages';
import { isWeb } from '../../platform';
import { refreshService } from '../../service/service';
import { signInSandbox } from '../../session/sign-in';
import { useWords } from '../../words/use-words';

const testAccounts = ['alice', 'bob'] as const;
/** The account names that the sandbox takes. */
const accountName = /^[A-Za-z0-9_-]{1,40}$/;

export default function SignInPage() {
  const { words, language } = useWords();
  const [resource, reload] = usePublicResource(refreshService);
  const [own, setOwn] = useState('');
  const [ownProblem, setOwnProblem] = useState(false);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function enter(signIn: () => Promise<void>) {
    if (running) return;
    setRunning(true);
    setFailure(null);
    try {
      await signIn();
      await Taro.reLaunch({ url: pages.me });
    } catch (error) {
      setFailure(error);
    } finally {
      setRunning(false);
    }
  }
  const enterOwn = () => {
    const valid = accountName.test(own.trim());
    setOwnProblem(!valid);
    if (valid) void enter(() => signInSandbox(own.trim()));
  };
  const ownAccount = (
    <>
      <CellGroup>
        <Field
          id="sign-in-own"
          label={words.signIn.own}
          placeholder={words.signIn.ownPlaceholder}
          keyboard="text"
          maxLength={40}
          value={own}
          problem={ownProblem ? words.signIn.ownProblem : undefined}
          onChange={setOwn}
          onEnter={enterOwn}
        />
      </CellGroup>
      <MainButton
        id="sign-in-enter"
        words={words.signIn.enter}
        running={running && words.signIn.signingIn}
        onPress={enterOwn}
      />
    </>
  );
  return (
    <PageFrame title={words.signIn.title} root>
      {failure !== null && <Notice kind="error">{errorWords(failure, language)}</Notice>}
      <ResourceView resource={resource} onRetry={reload}>
        {({ sandbox, signIn }) => {
          if (sandbox && signIn !== 'wechat')
            return (
              <>
                <CellGroup title={words.signIn.heading} note={words.signIn.note}>
                  {testAccounts.map((name) => (
                    <Cell
                      key={name}
                      id={`sign-in-${name}`}
                      icon="person"
                      title={name}
                      onPress={() => enter(() => signInSandbox(name))}
                    />
                  ))}
                </CellGroup>
                {ownAccount}
              </>
            );
          if (isWeb) return <View className="result-note small-note">{words.signIn.closed}</View>;
          return (
            <MainButton
              id="sign-in-wechat"
              words={words.signIn.enter}
              running={running && words.signIn.signingIn}
              onPress={() => enter(openWeChatSession)}
            />
          );
        }}
      </ResourceView>
    </PageFrame>
  );
}
