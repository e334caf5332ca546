import { View } from '@tarojs/components';
import { photoProblemCatalogue } from '../../../domain/photo/photo-problems';
import type { PhotoSide } from '../../../domain/photo/photo-sides';
import { fill } from '../../../domain/words';
import { ApiError, errorWords } from '../../api/api-error';
import { Icon } from '../../components/icon';
import { Picture } from '../../components/picture';
import { Pressable } from '../../components/pressable';
import { useWords } from '../../words/use-words';
import { usePhotoPath } from '../photo-path';
import type { PhotoSlot, Upload } from './use-photo-slot';

interface PhotoFieldProps {
  side: PhotoSide;
  slot: PhotoSlot;
  kept: string | null;
  /** What is wrong, from the form or from a refusal. */
  problem?: string;
}

/** One side of the card: the picture, what happens to it, and what can be done. */
export function PhotoField({ side, slot, kept, problem }: PhotoFieldProps) {
  const { words, language } = useWords();
  const id = `photo-${side}`;
  const sideWords = side === 'front' ? words.form.frontPhoto : words.form.backPhoto;
  const { upload } = slot;
  const keptPath = usePhotoPath(kept);
  const stopped = upload === null && slot.problems.some(({ weight }) => weight === 'stop');
  const path = upload && (upload.state === 'uploading' || mayRetry(upload)) ? upload.path : keptPath;
  return (
    <View className="photo">
      <View className="photo-title">{sideWords}</View>
      <Pressable
        id={id}
        className={`photo-frame ${problem || stopped ? 'is-invalid' : ''}`}
        label={`${sideWords} ${kept ? words.form.photoKept : words.form.addPhoto}`}
        disabled={upload?.state === 'uploading'}
        onPress={slot.choose}
      >
        {path ? (
          <Picture path={path} label={sideWords} />
        ) : (
          <>
            <Icon name={kept ? 'check' : 'camera'} />
            <View className="photo-add">{kept ? words.form.photoKept : words.form.addPhoto}</View>
          </>
        )}
      </Pressable>
      <PhotoFoot id={id} slot={slot} kept={kept} />
      {upload === null &&
        slot.problems.map(({ code, weight, message }) => (
          <View key={code} className={`photo-problem is-${weight}`} role="alert">
            {photoProblemCatalogue[code]?.words[language] ?? message}
          </View>
        ))}
      {problem && upload?.state !== 'uploading' && (
        <View id={`${id}-problem`} className="photo-problem" role="alert">
          {problem}
        </View>
      )}
    </View>
  );
}

/** The same photo again helps where it was the line or the service that failed, not where the photo was refused. */
function mayRetry(upload: Upload): upload is Extract<Upload, { state: 'failed' }> {
  if (upload.state !== 'failed') return false;
  return !(upload.error instanceof ApiError && [413, 422].includes(upload.error.status));
}

function PhotoFoot({ id, slot, kept }: { id: string; slot: PhotoSlot; kept: string | null }) {
  const { words } = useWords();
  const { upload } = slot;
  if (upload?.state === 'uploading') {
    const said = upload.percent < 100 ? fill(words.form.uploading, { percent: upload.percent }) : words.form.checking;
    return (
      <View>
        <View className="photo-progress" role="progressbar" aria-label={said} aria-valuenow={String(upload.percent)}>
          <View className="photo-progress-done" style={{ width: `${upload.percent}%` }} />
        </View>
        <View className="photo-foot">
          <View>{said}</View>
          <Pressable id={`${id}-cancel`} className="text-button" onPress={slot.cancel}>
            {words.form.uploadCancel}
          </Pressable>
        </View>
      </View>
    );
  }
  if (upload)
    return (
      <View className="photo-foot">
        <UploadProblem upload={upload} />
        {mayRetry(upload) ? (
          <Pressable id={`${id}-retry`} className="text-button" onPress={slot.retry}>
            {words.form.uploadRetry}
          </Pressable>
        ) : (
          <Pressable id={`${id}-replace`} className="text-button" onPress={slot.choose}>
            {words.form.replacePhoto}
          </Pressable>
        )}
      </View>
    );
  if (!kept) return null;
  return (
    <View className="photo-foot">
      <View id={`${id}-kept`}>{words.form.photoKept}</View>
      <Pressable id={`${id}-replace`} className="text-button" onPress={slot.choose}>
        {words.form.replacePhoto}
      </Pressable>
    </View>
  );
}

function UploadProblem({ upload }: { upload: Exclude<Upload, { state: 'uploading' }> }) {
  const { words, language } = useWords();
  const choiceWords = {
    denied: words.form.photoDenied,
    'too-large': words.form.photoTooLarge,
    'cannot-open': words.form.photoFailedToOpen,
  };
  let said: string;
  if (upload.state === 'not-chosen') said = choiceWords[upload.problem];
  else if (upload.waits) said = upload.waits === 'for-network' ? words.form.photoOffline : words.form.photoWaiting;
  else said = errorWords(upload.error, language);
  return (
    <View className="photo-problem" role="alert">
      {said}
    </View>
  );
}
