import Taro from '@tarojs/taro';
import type { Photo } from '../../domain/contract/photo';
import type { PhotoPurpose } from '../../domain/photo/photo-sides';
import { download } from './download';
import { call, request } from './request';

/** A photo of some megabytes on a slow phone network. */
const uploadTimeoutMs = 120_000;

export async function listUnusedPhotos(): Promise<Photo[]> {
  const { photos } = await request<{ photos: Photo[] }>({ method: 'GET', path: '/v1/photos?unused=true' });
  return photos;
}

export function deletePhoto(id: string): Promise<void> {
  return request({ method: 'DELETE', path: `/v1/photos/${id}` });
}

/** The picture as a local path that an image can show. */
export function downloadPhoto(id: string): Promise<string> {
  return download(`/v1/photos/${id}/content`);
}

export interface UploadWatch {
  /** Bytes sent of all, 0 to 100. */
  onProgress(percent: number): void;
  /** Receives what stops the upload under way. */
  onTask(abort: () => void): void;
  aborted(): boolean;
}

export interface PhotoToSend {
  /** The file on this device. */
  path: string;
  /** The Idempotency-Key; the same however often this choice of a photo is sent. */
  key: string;
}

/** Uploads one photo. After a lost answer it is sent again with the same key, and the service keeps one. */
export async function uploadPhoto(side: PhotoPurpose, { path, key }: PhotoToSend, watch: UploadWatch): Promise<Photo> {
  const data = await call(
    async (header) => {
      if (watch.aborted()) return { statusCode: 499, data: null };
      watch.onProgress(0);
      const task = Taro.uploadFile({
        url: `${API_BASE}/v1/photos`,
        filePath: path,
        name: 'file',
        formData: { side },
        header,
        timeout: uploadTimeoutMs,
      });
      task.progress(({ progress }) => watch.onProgress(progress));
      watch.onTask(() => task.abort());
      return task;
    },
    { repeatable: true, headers: { 'Idempotency-Key': key } },
  );
  return (typeof data === 'string' ? JSON.parse(data) : data) as Photo;
}
