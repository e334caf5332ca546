/**
 * Platform APIs that the web lacks resolve successfully in Taro, so whoever uses one of them must ask here first.
 * Taro replaces the variable while building, so each build keeps only its own branch.
 */
export const isWeb = process.env.TARO_ENV === 'h5';

/** Only WeChat itself can be asked for what only it gives, such as its consent to send messages. */
export const isWeChat = process.env.TARO_ENV === 'weapp';
