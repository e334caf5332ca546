import { View } from '@tarojs/components';
import type { Photo, PhotoProblem } from '../../../domain/contract/photo';
import { photoProblemCatalogue, sayPhotoProblem, triesBeforeGoingOn } from '../../../domain/photo/photo-problems';
import { isPhotoSide } from '../../../domain/photo/photo-sides';
import { Pressable } from '../../components/pressable';
import { useWords } from '../words/use-words';
import { PhotoDrawing } from './photo-drawing';

/** Whether the person has to take another photo of this side. */
export function isStopped({ problems }: Pick<Photo, 'problems'>): boolean {
  return problems.some(({ weight }) => weight === 'stop');
}

interface PhotoProblemsProps {
  id: string;
  photo: Photo;
  /** The person goes on with the photo as it is. */
  asItIs: boolean;
  onGoOn: () => void;
}

/**
 * What is wrong with a photo and what to do. What stops comes first, the signs that explain it beneath; signs alone
 * only warn. After three tries in vain a person may look instead (R3).
 */
export function PhotoProblems({ id, photo, asItIs, onGoOn }: PhotoProblemsProps) {
  const { words } = useWords();
  const { problems, failedTries } = photo;
  if (problems.length === 0) return null;
  if (asItIs)
    return (
      <View className="photo-advice" role="status">
        {words.form.photoAsItIsNote}
      </View>
    );
  if (!isStopped(photo))
    return (
      <View id={`${id}-problems`} className="photo-problems is-warn" role="status">
        <ProblemList photo={photo} problems={problems} />
        {photo.readingState === 'read' && <View className="photo-advice">{words.form.mayGoOn}</View>}
      </View>
    );
  return (
    <View>
      <View id={`${id}-problems`} className="photo-problems is-stop" role="alert">
        <ProblemList photo={photo} problems={problems} />
      </View>
      {failedTries >= triesBeforeGoingOn ? (
        <Pressable id={`${id}-go-on`} className="go-on" onPress={onGoOn}>
          {words.form.goOnAsItIs}
        </Pressable>
      ) : (
        failedTries === triesBeforeGoingOn - 1 && <View className="photo-advice">{words.form.nextTryMayGoOn}</View>
      )}
    </View>
  );
}

function ProblemList({ photo, problems }: { photo: Photo; problems: PhotoProblem[] }) {
  const { words, language } = useWords();
  const { side, readingState } = photo;
  return (
    <>
      {problems.map(({ code, weight, message, help }) => {
        const isKnown = code in photoProblemCatalogue;
        // What could not be read is explained by the signs beneath, where there are any; what took too long by none.
        const isExplained = code === 'unreadable' && (problems.length > 1 || readingState === 'timed-out');
        return (
          <View key={code} className={`photo-problem is-${weight}`}>
            {help in words.help && !isExplained && isPhotoSide(side) && <PhotoDrawing help={help} side={side} />}
            <View className="photo-problem-words">
              {isKnown ? sayPhotoProblem(code, readingState, language, side) : message}
            </View>
          </View>
        );
      })}
    </>
  );
}
