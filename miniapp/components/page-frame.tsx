import { View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { type CSSProperties, type PropsWithChildren, useEffect } from 'react';
import { pages } from '../pages';
import { isWeb } from '../platform';
import { service } from '../service/service';
import { settings, textScales } from '../settings/settings';
import { useStore } from '../store';
import { useWords } from '../words/use-words';
import { Icon } from './icon';
import { Pressable } from './pressable';

interface PageFrameProps {
  title: string;
  /** The first page has nothing to go back to. */
  root?: boolean;
  /** "…" at the top right. */
  more?: { id: string; onPress: () => void };
}

/** Every page's frame: bar, sandbox banner, text size. WeChat draws the bar itself; the web draws one here. */
export function PageFrame({ title, root = false, more, children }: PropsWithChildren<PageFrameProps>) {
  const { textSize } = useStore(settings);
  const { words, language } = useWords();
  const showTitle = () => {
    void Taro.setNavigationBarTitle({ title });
    if (isWeb) document.documentElement.lang = language;
  };
  useDidShow(showTitle);
  useEffect(showTitle, [title, language]);

  const moreButton = more && (
    <Pressable id={more.id} className="bar-button" label={words.common.more} onPress={more.onPress}>
      <Icon name="more" />
    </Pressable>
  );
  return (
    <View className={`frame is-${language}`} style={{ '--scale': String(textScales[textSize]) } as CSSProperties}>
      {isWeb ? (
        <View className="bar" role="banner">
          {root ? (
            <View className="bar-button" />
          ) : (
            <Pressable id="back" className="bar-button" label={words.common.back} onPress={goBack}>
              <View className="chevron is-back" />
            </Pressable>
          )}
          <View className="bar-title" role="heading" aria-level="1">
            {title}
          </View>
          {moreButton ?? <View className="bar-button" />}
        </View>
      ) : (
        moreButton && <View className="bar is-inner">{moreButton}</View>
      )}
      <SandboxBanner />
      <View className="page" role="main">
        {children}
      </View>
    </View>
  );
}

/** The sandbox must say so on every page, or somebody types a real identity into it. */
function SandboxBanner() {
  const known = useStore(service);
  const { words } = useWords();
  if (!known?.sandbox) return null;
  return (
    <View className="sandbox-banner" role="note">
      {words.common.sandbox}
    </View>
  );
}

/** A page opened by its address has nothing behind it, so back leads to the first page. */
function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.reLaunch({ url: pages.me });
}
