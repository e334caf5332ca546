import Taro from '@tarojs/taro';
import type { PhotoPurpose } from '../../../domain/photo/photo-sides';
import { pages } from '../../pages';
import type { ChosenPhoto } from '../form/chosen-photo';

/** What has a card's shape, so that the frame fits it. */
export type FramedPurpose = Exclude<PhotoPurpose, 'holding' | 'proof'>;

/** `no-camera`: the page could not be opened, or the phone's camera does not work in it. */
export type CameraAnswer = ChosenPhoto | 'no-camera';

type Tell = (answer: CameraAnswer) => void;

/** Who opened the camera page last. */
let opener: Tell = () => undefined;

/** Opens the camera with its frame for one side of a card, and answers what came of it. */
export function openCamera(purpose: FramedPurpose): Promise<CameraAnswer> {
  return new Promise((resolve) => {
    opener = resolve;
    Taro.navigateTo({ url: `${pages.camera}?side=${purpose}` }).catch(() => resolve('no-camera'));
  });
}

/**
 * Whom the page that opens now has to tell; only the first word counts. A page keeps it, for it may be torn down after
 * the next one was opened.
 */
export function whoOpenedCamera(): Tell {
  return opener;
}
