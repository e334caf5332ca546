import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import type { Photo } from '../../../domain/contract/photo';
import { isPhotoSide, type PhotoPurpose } from '../../../domain/photo/photo-sides';
import { fill } from '../../../domain/words';
import { ApiError, errorWords } from '../../api/api-error';
import { Icon } from '../../components/icon';
import { Picture } from '../../components/picture';
import { Pressable } from '../../components/pressable';
import { usePhotoReading } from '../../service/use-photo-reading';
import { usePhotoPath } from '../photo-path';
import { useWords } from '../words/use-words';
import { isStopped, PhotoProblems } from './photo-problems';
import { sayReading } from './say-reading';
import type { PhotoSlot, Upload } from './use-photo-slot';

interface PhotoFieldProps {
  side: PhotoPurpose;
  /** What its place is called where there are several for one purpose; else as the purpose. */
  place?: string;
  /** What the photo is of. */
  title: string;
  /** How to take it. */
  note?: string;
  slot: PhotoSlot;
  kept: string | null;
  /** The person goes on with the photo as it is, for a person to look at. */
  asItIs: boolean;
  onGoOn: () => void;
  /** What is wrong, from the form or from a refusal. */
  problem?: string;
}

/** One photo: the picture, what happens to it, and what can be done; what else can be is its children. */
export function PhotoField(props: PropsWithChildren<PhotoFieldProps>) {
  const { side, place = side, title, note, slot, kept, asItIs, onGoOn, problem, children } = props;
  const { words } = useWords();
  const id = `photo-${place}`;
  const { upload, photo } = slot;
  const keptPath = usePhotoPath(kept);
  const stopped = upload === null && photo !== null && isStopped(photo) && !asItIs;
  const path = upload && (upload.state === 'uploading' || mayRetry(upload)) ? upload.path : keptPath;
  return (
    <View className="photo">
      <View className="photo-title">{title}</View>
      {note && <View className="photo-note">{note}</View>}
      <Pressable
        id={id}
        className={`photo-frame ${problem || stopped ? 'is-invalid' : ''}`}
        label={`${title} ${kept ? words.form.photoKept : words.form.addPhoto}`}
        disabled={upload?.state === 'uploading'}
        onPress={slot.choose}
      >
        {path ? (
          <Picture path={path} label={title} />
        ) : (
          <>
            <Icon name={kept ? 'check' : 'camera'} />
            <View className="photo-add">{kept ? words.form.photoKept : words.form.addPhoto}</View>
          </>
        )}
      </Pressable>
      <PhotoFoot id={id} side={side} slot={slot} kept={kept} asItIs={asItIs} />
      {upload === null && photo && <PhotoProblems id={id} photo={photo} asItIs={asItIs} onGoOn={onGoOn} />}
      {problem && upload?.state !== 'uploading' && (
        <View id={`${id}-problem`} className="photo-problem" role="alert">
          {problem}
        </View>
      )}
      {children}
    </View>
  );
}

/** The same photo again helps where it was the line or the service that failed, not where the photo was refused. */
function mayRetry(upload: Upload): upload is Extract<Upload, { state: 'failed' }> {
  if (upload.state !== 'failed') return false;
  return !(upload.error instanceof ApiError && [413, 422].includes(upload.error.status));
}

interface PhotoFootProps extends Pick<PhotoFieldProps, 'side' | 'slot' | 'kept' | 'asItIs'> {
  id: string;
}

function PhotoFoot({ id, side, slot, kept, asItIs }: PhotoFootProps) {
  const { words } = useWords();
  const sentWords = usePhotoReading() === 'none' || !isPhotoSide(side) ? words.form.storing : words.form.checking;
  const { upload } = slot;
  if (upload?.state === 'uploading') {
    const said = upload.percent < 100 ? fill(words.form.uploading, { percent: upload.percent }) : sentWords;
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
      <View id={`${id}-kept`} className="photo-state" role="status">
        <PhotoState photo={slot.photo} asItIs={asItIs} />
      </View>
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

/** What became of the photo: a tick and what was read, or whether it has to be taken again. */
function PhotoState({ photo, asItIs }: { photo: Photo | null; asItIs: boolean }) {
  const { words } = useWords();
  if (photo && isStopped(photo)) return asItIs ? words.form.photoAsItIs : words.form.photoUnusable;
  const lines = photo ? sayReading(photo.reading, words) : [];
  if (lines.length === 0) return words.form.photoKept;
  return (
    <>
      <Icon name="success" />
      <View>
        <View>{words.form.photoRead}</View>
        {lines.map((line) => (
          <View key={line} className="photo-read">
            {line}
          </View>
        ))}
      </View>
    </>
  );
}
