import { View } from '@tarojs/components';
import { type PropsWithChildren, useEffect } from 'react';
import { isWeb } from '../platform';

interface OverlayProps {
  className: string;
  role: 'dialog' | 'menu';
  label: string;
  onClose: () => void;
}

/** What lies over the page until it is answered: dims the rest, closes by a tap beside it or by Escape. */
export function Overlay({ className, role, label, onClose, children }: PropsWithChildren<OverlayProps>) {
  useEffect(() => {
    if (!isWeb) return;
    const before = document.activeElement;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [onClose]);
  return (
    <View className="overlay">
      <View className="overlay-shade" onClick={onClose} />
      <View className={className} role={role} aria-modal="true" aria-label={label}>
        {children}
      </View>
    </View>
  );
}
