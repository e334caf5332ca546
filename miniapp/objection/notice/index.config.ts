export default definePageConfig({ navigationBarTitleText: '实名清除通知' });
