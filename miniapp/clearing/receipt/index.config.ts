export default definePageConfig({ navigationBarTitleText: '清除实名回执' });
