import { InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import type { Case } from '../../domain/contract/case';
import type { PhotoSide } from '../../domain/photo/photo-sides';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';

export type CasePhoto = NonNullable<Case['subject']['photos'][PhotoSide]>;

/** What is wrong with a photo and whether it was read at all, in the reviewer's words; the person's lie behind each. */
export function PhotoNotes({ photo: { problems, readingState }, toBeRead }: { photo: CasePhoto; toBeRead: boolean }) {
  const { photo } = useWords().words;
  const unread = toBeRead && { read: undefined, 'timed-out': photo.timedOut, none: photo.notRead }[readingState];
  // Too little time says nothing about the photo.
  const shown = problems.filter(({ code }) => code !== 'unreadable' || readingState !== 'timed-out');
  const wentOn = problems.some(({ weight }) => weight === 'stop');
  return (
    <div className="photo-notes">
      {shown.map(({ code, weight, message, number }) => (
        <Tag
          key={code}
          color={weight === 'stop' ? 'error' : 'warning'}
          icon={<WarningOutlined aria-hidden />}
          title={fill(photo.toldPerson, { message })}
        >
          {photo.problems[code]} {number}
        </Tag>
      ))}
      {unread && <Tag icon={<InfoCircleOutlined aria-hidden />}>{unread}</Tag>}
      {wentOn && (
        <div>
          <InfoCircleOutlined aria-hidden /> {photo.wentOn}
        </div>
      )}
      {shown.length === 0 && !unread && <div className="quiet">{toBeRead ? photo.noProblems : photo.lookYourself}</div>}
    </div>
  );
}
