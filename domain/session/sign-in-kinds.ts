/** With whose codes people sign in. */
export const signInKinds = ['sandbox', 'wechat'] as const;
export type SignInKind = (typeof signInKinds)[number];
