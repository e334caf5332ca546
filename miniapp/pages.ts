/** Every page's address, as `app.config.ts` lists them. */
export const pages = {
  me: '/pages/me/index',
  pay: '/pages/pay/index',
  settings: '/pages/settings/index',
  account: '/pages/account/index',
  signIn: '/pages/sign-in/index',
  realName: '/real-name/home/index',
  form: '/real-name/form/index',
  /** In WeChat only; a browser brings its own camera. */
  camera: '/real-name/camera/index',
  confirm: '/real-name/confirm/index',
  status: '/real-name/status/index',
  looks: '/real-name/looks/index',
  clearing: '/clearing/consequences/index',
  clearingBoard: '/clearing/board/index',
  clearingRequest: '/clearing/request/index',
  clearingConfirm: '/clearing/confirm/index',
  clearingStatus: '/clearing/status/index',
  activity: '/activity/list/index',
} as const;
