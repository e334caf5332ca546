export default definePageConfig({ navigationBarTitleText: '换证凭证' });
