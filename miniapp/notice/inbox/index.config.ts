export default definePageConfig({
  navigationBarTitleText: '消息',
  // On the web Taro's own component for it takes the taps of the page.
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
