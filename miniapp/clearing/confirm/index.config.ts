export default definePageConfig({ navigationBarTitleText: '确认申请' });
