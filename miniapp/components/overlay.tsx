import { View } from '@tarojs/components';
import { type PropsWithChildren, useEffect, useRef } from 'react';
import { isWeb } from '../platform';

interface OverlayProps {
  className: string;
  label: string;
  onClose: () => void;
}

/** What lies over the page until it is answered: dims the rest, closes by a tap beside it. */
export function Overlay(props: PropsWithChildren<OverlayProps>) {
  if (isWeb) return <WebOverlay {...props} />;
  return (
    <View className="overlay">
      <View className="overlay-shade" onClick={props.onClose} />
      <View className={props.className}>{props.children}</View>
    </View>
  );
}

/**
 * On the web it also closes by Escape, holds the focus, and gives it back. Plain elements, since Taro's stay hidden,
 * and refuse the focus, until they have loaded.
 */
function WebOverlay({ className, label, onClose, children }: PropsWithChildren<OverlayProps>) {
  const panel = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const before = document.activeElement;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current();
      if (event.key === 'Tab' && panel.current) keepFocusIn(panel.current, event);
    };
    panel.current?.querySelector('button')?.focus();
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div className="overlay">
      <button type="button" className="overlay-shade" tabIndex={-1} aria-hidden="true" onClick={onClose} />
      <div ref={panel} className={className} role="dialog" aria-modal="true" aria-label={label}>
        {children}
      </div>
    </div>
  );
}

/** After the last button comes the first, and the other way round. */
function keepFocusIn(panel: HTMLElement, event: KeyboardEvent): void {
  const buttons = [...panel.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next = buttons[(at + (event.shiftKey ? buttons.length - 1 : 1)) % buttons.length];
  event.preventDefault();
  next?.focus();
}
