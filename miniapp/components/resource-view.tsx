import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { errorWords } from '../api/api-error';
import { useWords } from '../words/use-words';
import { Icon } from './icon';
import { MainButton } from './main-button';
import type { Resource } from './use-resource';

interface ResourceViewProps<T> {
  resource: Resource<T>;
  onRetry: () => void;
  children: (value: T) => ReactNode;
}

/** Shows a resource, or that it is loading, or what went wrong with a way on. */
export function ResourceView<T>({ resource, onRetry, children }: ResourceViewProps<T>) {
  const { words, language } = useWords();
  if (resource.state === 'ready') return children(resource.value);
  if (resource.state === 'loading')
    return (
      <View className="skeleton" role="status" aria-label={words.common.loading}>
        <View className="skeleton-line" />
        <View className="skeleton-line" />
        <View className="skeleton-line" />
      </View>
    );
  return (
    <View className="result" role="alert">
      <Icon name="alert" className="result-icon is-grey" />
      <View className="result-note">{errorWords(resource.error, language)}</View>
      <MainButton id="retry" kind="second" words={words.common.retry} onPress={onRetry} />
    </View>
  );
}
