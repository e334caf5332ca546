import { View } from '@tarojs/components';
import { readIdNumber } from '../../../domain/identity/id-number';

export default function Home() {
  return <View>{JSON.stringify(readIdNumber('11010519491231002X'))}</View>;
}
