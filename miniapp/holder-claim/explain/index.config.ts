export default definePageConfig({ navigationBarTitleText: '我是证件持有人' });
