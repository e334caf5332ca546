import { Camera, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../components/icon';
import { PageFrame } from '../../components/page-frame';
import { Pressable } from '../../components/pressable';
import { chooseMedia } from '../form/choose-photo';
import { useWords } from '../words/use-words';
import { CameraDenied } from './camera-denied';
import { CardFrame } from './card-frame';
import { type CameraAnswer, type FramedPurpose, whoOpenedCamera } from './open-camera';
import { takePhoto } from './take-photo';
import './camera.css';

/** WeChat's camera with a frame of the card's shape: what lies in the frame is whole, large and the right way round. */
export default function CameraPage() {
  const { words } = useWords();
  const purpose = purposeOf(useRouter().params.side);
  const { frontTitle, backTitle, bankCardTitle } = words.camera;
  const titles = { front: frontTitle, back: backTitle, 'bank-card': bankCardTitle };
  const [tell] = useState(() => whoOpenedCamera());
  const [torch, setTorch] = useState(false);
  const [denied, setDenied] = useState(false);
  // Between two taps React may not have drawn the disabled button yet.
  const underWay = useRef(false);
  // Closed without a photo; after one this says nothing any more.
  useEffect(() => () => tell({ ok: false, problem: 'cancelled' }), [tell]);

  async function giveBack(get: () => Promise<CameraAnswer>) {
    if (underWay.current) return;
    underWay.current = true;
    const answer = await get();
    underWay.current = false;
    // From the album the person comes back to the camera.
    if (answer !== 'no-camera' && !answer.ok && answer.problem === 'cancelled') return;
    tell(answer);
    await Taro.navigateBack();
  }

  /** Says so where the person refused; a camera that fails otherwise is left to WeChat's own. */
  async function cameraFailed() {
    const isRefused = await Taro.getSetting().then(
      ({ authSetting }) => authSetting['scope.camera'] === false,
      () => false,
    );
    if (isRefused) setDenied(true);
    else await giveBack(async () => 'no-camera');
  }

  return (
    <PageFrame title={titles[purpose]}>
      {denied ? (
        <CameraDenied onAllowed={() => setDenied(false)} />
      ) : (
        <View className="camera">
          <Camera
            id="camera"
            className="camera-picture"
            mode="normal"
            resolution="high"
            devicePosition="back"
            flash={torch ? 'torch' : 'off'}
            onError={cameraFailed}
          />
          <CardFrame purpose={purpose} />
        </View>
      )}
      <View className="camera-controls">
        <Pressable
          id="camera-album"
          className="camera-side-button"
          onPress={() => giveBack(() => chooseMedia(['album']))}
        >
          {words.camera.album}
        </Pressable>
        <Pressable
          id="camera-shutter"
          className="camera-shutter"
          label={words.camera.shutter}
          disabled={denied}
          onPress={() => giveBack(takePhoto)}
        >
          <Icon name="camera" />
        </Pressable>
        <Pressable
          id="camera-torch"
          className={`camera-side-button ${torch ? 'is-on' : ''}`}
          role="switch"
          checked={torch}
          disabled={denied}
          onPress={() => setTorch(!torch)}
        >
          {words.camera.torch}
        </Pressable>
      </View>
    </PageFrame>
  );
}

function purposeOf(asked: string | undefined): FramedPurpose {
  return asked === 'back' || asked === 'bank-card' ? asked : 'front';
}
