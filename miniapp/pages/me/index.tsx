import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Me() {
  return (
    <View>
      <Button id="go" onClick={() => Taro.navigateTo({ url: '/real-name/home/index' })}>
        {String(API_BASE)}
      </Button>
    </View>
  );
}
