import { LoadingOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import type { ClearingPurpose } from '../../domain/clearing/clearing-photos';
import type { AssistedPhoto } from '../../domain/contract/assisted-clearing';
import { photoPurposeWords } from '../../domain/photo/photo-sides';
import { fill } from '../../domain/words';
import { Failure } from '../failure/failure';
import { ProblemText } from '../frame/problem-text';
import { useWords } from '../words/language';
import type { CallerPhoto, FileProblem } from './use-caller-photos';

interface PhotoPlaceProps {
  purpose: ClearingPurpose;
  photo: CallerPhoto | undefined;
  choose: (file: File) => FileProblem | undefined;
  retry: () => void;
}

/** Where one photo is dropped or chosen, and what is thought of it. */
export function PhotoPlace({ purpose, photo, choose, retry }: PhotoPlaceProps) {
  const { words, language } = useWords();
  const { assisted } = words;
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<FileProblem>();
  const [over, setOver] = useState(false);
  const title = photoPurposeWords[purpose][language];

  const take = (file: File | null | undefined) => file && setProblem(choose(file));

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files.item(0));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut past the button in it, which every keyboard reaches
    <div
      id={`place-${purpose}`}
      className={over ? 'photo-place photo-place-over' : 'photo-place'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h3 id={`place-title-${purpose}`}>{title}</h3>
      {photo ? (
        <img src={photo.address} alt={fill(assisted.preview, { photo: title })} />
      ) : (
        <div className="photo-place-empty quiet" aria-hidden>
          {assisted.dropHere}
        </div>
      )}
      <input
        ref={input}
        id={`file-${purpose}`}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        aria-labelledby={`place-title-${purpose}`}
        hidden
        onChange={({ target }) => {
          take(target.files?.item(0));
          // The same file chosen again is news, too.
          target.value = '';
        }}
      />
      {problem && <ProblemText text={assisted[problem]} />}
      {photo && <Progress photo={photo} retry={retry} />}
      <Button
        id={`choose-${purpose}`}
        aria-describedby={`place-title-${purpose}`}
        onClick={() => input.current?.click()}
      >
        {photo ? assisted.replace : assisted.choose}
      </Button>
    </div>
  );
}

function Progress({ photo: { stored, error }, retry }: { photo: CallerPhoto; retry: () => void }) {
  const { assisted } = useWords().words;
  if (stored) return <Judgement photo={stored} />;
  if (error !== undefined) return <Failure error={error} retry={retry} />;
  return (
    <p className="quiet" role="status">
      <LoadingOutlined aria-hidden /> {assisted.sending}
    </p>
  );
}

/** What is wrong with it, in the words in which the caller is told. Of one that nobody has read nothing is known yet. */
function Judgement({ photo: { problems, readingState } }: { photo: AssistedPhoto }) {
  const { assisted } = useWords().words;
  const judged = readingState === 'read';
  return (
    <div role="status">
      {problems.length === 0 && (judged ? <Tag color="success">{assisted.good}</Tag> : <Tag>{assisted.kept}</Tag>)}
      {problems.map(({ code, weight, message }) => (
        <p key={code} className={weight === 'stop' ? 'photo-stop' : 'photo-warning'}>
          {message}
        </p>
      ))}
    </div>
  );
}
