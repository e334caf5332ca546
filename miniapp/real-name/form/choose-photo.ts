import Taro from '@tarojs/taro';
import { largestPhotoBytes, type PhotoPurpose } from '../../../domain/photo/photo-sides';
import { isWeb } from '../../platform';
import { openCamera } from '../camera/open-camera';
import type { ChosenPhoto } from './chosen-photo';

/**
 * A person reads every line of a card at this width and a machine needs less, and on a slow line some 500 kB are there
 * in two seconds: the answer is promised in three (R3).
 */
const longestSide = 1920;
const smallEnoughBytes = 600_000;

/** Lets the person take or choose one photo and makes it small enough to upload. */
export function choosePhoto(purpose: PhotoPurpose): Promise<ChosenPhoto> {
  return isWeb ? chooseOnWeb() : chooseInWeChat(purpose);
}

/** A card with our own camera and its frame; anything else, and where that does not work, with WeChat's. */
async function chooseInWeChat(purpose: PhotoPurpose): Promise<ChosenPhoto> {
  const answer = purpose === 'holding' || purpose === 'proof' ? 'no-camera' : await openCamera(purpose);
  return answer === 'no-camera' ? chooseMedia(['camera', 'album']) : answer;
}

/** WeChat's own camera and album. */
export async function chooseMedia(sourceType: ('camera' | 'album')[]): Promise<ChosenPhoto> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sourceType,
      sizeType: ['compressed'],
    });
    const file = tempFiles[0];
    return file ? await shrinkInWeChat(file.tempFilePath, file.size) : { ok: false, problem: 'cannot-open' };
  } catch (error) {
    const words = String(Object(error).errMsg ?? error);
    if (/cancel/i.test(words)) return { ok: false, problem: 'cancelled' };
    return { ok: false, problem: /auth|privacy|permission/i.test(words) ? 'denied' : 'cannot-open' };
  }
}

async function shrinkInWeChat(path: string, bytes: number): Promise<ChosenPhoto> {
  if (bytes <= smallEnoughBytes) return { ok: true, path };
  const { tempFilePath } = await Taro.compressImage({ src: path, quality: 85, compressedWidth: longestSide });
  return { ok: true, path: tempFilePath };
}

/** The browser's own chooser offers camera and album by itself, in the person's language; Taro's asks in Chinese first. */
async function chooseOnWeb(): Promise<ChosenPhoto> {
  const file = await new Promise<File | null>((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.onchange = () => resolve(input.files?.[0] ?? null);
    input.oncancel = () => resolve(null);
    input.click();
  });
  if (!file) return { ok: false, problem: 'cancelled' };
  const smaller = await shrink(file);
  if (smaller.size > largestPhotoBytes) return { ok: false, problem: 'too-large' };
  return { ok: true, path: URL.createObjectURL(smaller) };
}

/** A smaller JPEG; also makes one of formats that only this browser reads. What it cannot decode, the service judges. */
async function shrink(file: File): Promise<Blob> {
  const readable = ['image/jpeg', 'image/png', 'image/webp'].includes(file.type);
  if (readable && file.size <= smallEnoughBytes) return file;
  try {
    const picture = await createImageBitmap(file);
    const factor = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * factor);
    canvas.height = Math.round(picture.height * factor);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
    return smaller && (smaller.size < file.size || !readable) ? smaller : file;
  } catch {
    return file;
  }
}
