export default definePageConfig({ navigationBarTitleText: '填写新的信息' });
