import Taro from '@tarojs/taro';
import { call } from './request';

const downloadTimeoutMs = 60_000;

/** A file of the service as a local path; the address itself needs the session's header. */
export async function download(path: string): Promise<string> {
  let kept = '';
  await call(
    async (header) => {
      const { statusCode, tempFilePath } = await Taro.downloadFile({
        url: `${API_BASE}${path}`,
        header,
        timeout: downloadTimeoutMs,
      });
      kept = tempFilePath;
      return { statusCode, data: null };
    },
    { repeatable: true },
  );
  return kept;
}
