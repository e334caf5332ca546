import type { ComponentProps } from 'react';

/**
 * Taro's web components load themselves after they were drawn and then move their children about, which takes the
 * focus from whatever a test has just focused. Page tests are about our pages: they draw plain elements; the browser
 * tests draw the real ones.
 */
export const View = (props: ComponentProps<'div'>) => <div {...props} />;
export const Text = (props: ComponentProps<'span'>) => <span {...props} />;
export const Input = (props: ComponentProps<'input'>) => <input {...props} />;
export const Image = ({ mode: _, ...props }: ComponentProps<'img'> & { mode?: string }) => <img alt="" {...props} />;
