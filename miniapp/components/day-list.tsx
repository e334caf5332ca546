import { Fragment, type ReactNode } from 'react';
import { addDays, beijingDate, type CivilDate } from '../../domain/calendar/civil-date';
import { sayDate } from '../../domain/calendar/say-date';
import type { Language } from '../../domain/words';
import { serviceNow, serviceToday } from '../service/service';
import { useWords } from '../words/use-words';
import type { Catalogue } from '../words/zh-CN';
import { CellGroup } from './cell-group';
import '../styles/day-list.css';

interface DayListProps<Item> {
  /** Newest first. */
  items: readonly Item[];
  idOf: (item: Item) => string;
  atOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
}

interface Day<Item> {
  date: CivilDate;
  items: Item[];
}

/** What happened, Beijing day by Beijing day. */
export function DayList<Item>({ items, idOf, atOf, children }: DayListProps<Item>) {
  const { words, language } = useWords();
  return (
    <>
      {gatherDays(items, atOf).map(({ date, items: ofDay }) => (
        <CellGroup key={date} title={sayWhen(date, words, language)}>
          {ofDay.map((item) => (
            <Fragment key={idOf(item)}>{children(item)}</Fragment>
          ))}
        </CellGroup>
      ))}
    </>
  );
}

function gatherDays<Item>(items: readonly Item[], atOf: (item: Item) => string): Day<Item>[] {
  const days: Day<Item>[] = [];
  for (const item of items) {
    const date = beijingDate(new Date(atOf(item)));
    const day = days.at(-1);
    if (day?.date === date) day.items.push(item);
    else days.push({ date, items: [item] });
  }
  return days;
}

function sayWhen(date: CivilDate, { common }: Catalogue, language: Language): string {
  const today = serviceToday();
  if (date === today) return common.today;
  if (date === addDays(today, -1)) return common.yesterday;
  return sayDate(date, serviceNow())[language];
}
