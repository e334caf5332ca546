export default defineAppConfig({
  pages: ['pages/me/index'],
  subPackages: [{ root: 'real-name', pages: ['home/index'] }],
  window: { navigationBarTitleText: '我' },
});
