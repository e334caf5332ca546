import Taro from '@tarojs/taro';
import type { PhotoSide } from '../../../domain/photo/photo-sides';
import { pages } from '../../pages';
import type { ChosenPhoto } from '../form/chosen-photo';

/** `no-camera`: the page could not be opened, or the phone's camera does not work in it. */
export type CameraAnswer = ChosenPhoto | 'no-camera';

/** The form that waits for the camera page. */
let waiting: ((answer: CameraAnswer) => void) | null = null;

/** Opens the camera with its frame for one side of the card, and answers what came of it. */
export function openCamera(side: PhotoSide): Promise<CameraAnswer> {
  return new Promise((resolve) => {
    waiting = resolve;
    Taro.navigateTo({ url: `${pages.camera}?side=${side}` }).catch(() => answerCamera('no-camera'));
  });
}

/** Tells the form once; what comes later, such as closing the page, changes nothing. */
export function answerCamera(answer: CameraAnswer): void {
  waiting?.(answer);
  waiting = null;
}
