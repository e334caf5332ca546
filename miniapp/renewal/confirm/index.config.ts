export default definePageConfig({ navigationBarTitleText: '确认新证件' });
