import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { isWeb } from '../platform';

export interface PressableProps {
  id?: string;
  className?: string;
  /** For a screen reader, where the content does not say it. */
  label?: string;
  disabled?: boolean;
  /** A choice among several, or a switch, rather than a plain button. */
  role?: 'button' | 'checkbox' | 'switch' | 'radio';
  checked?: boolean;
  onPress: () => void;
}

/**
 * Everything that can be pressed. On the web it is a real button, so that the keyboard and screen readers reach it;
 * Taro's own web components are not.
 */
export function Pressable(props: PropsWithChildren<PressableProps>) {
  const { id, className = '', label, disabled = false, role = 'button', checked, onPress, children } = props;
  if (isWeb) {
    const choice = role === 'checkbox' || role === 'switch' || role === 'radio';
    return (
      // biome-ignore lint/a11y/useAriaPropsSupportedByRole: aria-checked is given to the roles that support it only
      <button
        type="button"
        id={id}
        className={`pressable ${className}`}
        disabled={disabled}
        role={role === 'button' ? undefined : role}
        aria-label={label}
        aria-checked={choice ? checked === true : undefined}
        onClick={onPress}
      >
        {children}
      </button>
    );
  }
  return (
    <View
      id={id}
      className={`pressable ${className} ${disabled ? 'is-disabled' : ''}`}
      hoverClass={disabled ? 'none' : 'is-pressed'}
      hoverStayTime={70}
      ariaRole={role}
      ariaLabel={label}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      {children}
    </View>
  );
}
