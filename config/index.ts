import { defineConfig } from '@tarojs/cli';

/** Files outside `sourceRoot` are not transpiled unless they are named: the rules that both ends share. */
const sharedRules = [(file: string) => file.includes('/domain/')];

export default defineConfig({
  projectName: 'shiming',
  date: '2026-11-21',
  sourceRoot: 'miniapp',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  // WeUI's measures are real pixels, so nothing is scaled by the screen's width.
  designWidth: 375,
  deviceRatio: { 375: 2 },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  // Taro writes Chinese as `\uXXXX`, twice the bytes that WeChat needs.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  plugins: [],
  defineConstants: {
    // The web build is served by the API itself; a mini-program must be told where the API is.
    API_BASE: JSON.stringify(
      process.env.TARO_ENV === 'h5' ? '' : (process.env.TARO_APP_API ?? 'http://localhost:8080'),
    ),
  },
  copy: { patterns: [], options: {} },
  mini: {
    compile: { include: sharedRules },
    optimizeMainPackage: { enable: true },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    compile: { include: sharedRules },
    router: { mode: 'hash' },
    // Pages are fetched ahead while there is a line: a tap on the next one must work where there is none (R7).
    webpackChain(chain) {
      chain.module.set('parser', { javascript: { dynamicImportPrefetch: true } });
    },
    output: { filename: 'js/[name].[hash:8].js', chunkFilename: 'js/[name].[chunkhash:8].js' },
    miniCssExtractPluginOption: { filename: 'css/[name].[hash].css', chunkFilename: 'css/[name].[chunkhash].css' },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      pxtransform: { enable: false, config: {} },
    },
  },
});
