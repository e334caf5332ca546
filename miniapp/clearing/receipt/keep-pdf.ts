import Taro from '@tarojs/taro';
import { isWeb } from '../../platform';

/** Hands a downloaded PDF to the person: WeChat shows it with a menu to keep or send it, a browser saves it. */
export async function keepPdf(path: string, name: string): Promise<void> {
  if (!isWeb) {
    await Taro.openDocument({ filePath: path, fileType: 'pdf', showMenu: true });
    return;
  }
  const link = document.createElement('a');
  link.href = path;
  link.download = name;
  link.click();
}
