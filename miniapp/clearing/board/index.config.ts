export default definePageConfig({ navigationBarTitleText: '清除条件', enablePullDownRefresh: true });
