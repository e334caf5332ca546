export default definePageConfig({ navigationBarTitleText: '我已申请换证' });
