const web = process.env.TARO_ENV === 'h5';

export default defineAppConfig({
  pages: ['pages/me/index', 'pages/pay/index', 'pages/settings/index', 'pages/account/index', 'pages/sign-in/index'],
  subPackages: [
    {
      root: 'real-name',
      pages: [
        'home/index',
        'form/index',
        'confirm/index',
        'status/index',
        'looks/index',
        ...(web ? [] : ['camera/index']),
      ],
    },
    {
      root: 'clearing',
      pages: ['consequences/index', 'board/index', 'request/index', 'confirm/index', 'status/index', 'receipt/index'],
    },
    { root: 'correction', pages: ['kind/index', 'form/index', 'confirm/index', 'status/index'] },
    {
      root: 'renewal',
      pages: ['form/index', 'confirm/index', 'reissue/index', 'reissue-confirm/index', 'reissue-status/index'],
    },
    { root: 'activity', pages: ['list/index'] },
    { root: 'holder-claim', pages: ['explain/index', 'form/index', 'confirm/index', 'status/index'] },
    { root: 'objection', pages: ['notice/index'] },
    { root: 'notice', pages: ['inbox/index', 'settings/index'] },
  ],
  preloadRule: {
    'pages/me/index': { network: 'all', packages: ['notice'] },
    'pages/pay/index': { network: 'all', packages: ['real-name'] },
  },
  // The web draws its own bar and takes its colours from the style sheets.
  ...(web
    ? { window: {} }
    : {
        darkmode: true,
        themeLocation: 'theme.json',
        window: {
          navigationBarBackgroundColor: '@navBackground',
          navigationBarTextStyle: '@navText',
          backgroundColor: '@background',
          backgroundTextStyle: '@backgroundText',
        },
      }),
});
