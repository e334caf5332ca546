import Taro from '@tarojs/taro';
import type { CameraAnswer } from './open-camera';

/** One picture of what the camera sees; `normal` is legible, and small enough for a slow line. */
export function takePhoto(): Promise<CameraAnswer> {
  return new Promise((resolve) => {
    Taro.createCameraContext().takePhoto({
      quality: 'normal',
      success: ({ tempImagePath }) => resolve({ ok: true, path: tempImagePath }),
      fail: () => resolve('no-camera'),
    });
  });
}
