import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Icon } from '../../components/icon';
import { MainButton } from '../../components/main-button';
import { useWords } from '../words/use-words';

/** The person refused the camera: how to allow it; the album below still works. */
export function CameraDenied({ onAllowed }: { onAllowed: () => void }) {
  const { words } = useWords();
  async function openSettings() {
    const { authSetting } = await Taro.openSetting();
    if (authSetting['scope.camera']) onAllowed();
  }
  return (
    <View className="camera-denied">
      <Icon name="camera" className="camera-denied-icon" />
      <View>{words.camera.denied}</View>
      <MainButton
        id="camera-allow"
        words={words.camera.allow}
        onPress={() => void openSettings().catch(() => undefined)}
      />
    </View>
  );
}
