/**
 * Platform APIs that the web lacks resolve successfully in Taro, so whoever uses one of them must ask here first.
 * Taro replaces the variable while building, so each build keeps only its own branch.
 */
export const isWeb = process.env.TARO_ENV === 'h5';
