export default definePageConfig({ navigationBarTitleText: '证明是本人' });
