export default definePageConfig({ navigationBarTitleText: '清除进度', enablePullDownRefresh: true });
