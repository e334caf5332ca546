/** Taro's build writes these into the code; the pages branch on them. */
process.env.TARO_ENV = 'h5';
process.env.TARO_PLATFORM = 'web';
