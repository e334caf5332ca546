export default definePageConfig({ navigationBarTitleText: '更新证件' });
