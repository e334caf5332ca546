export default definePageConfig({ navigationBarTitleText: '变更实名信息' });
