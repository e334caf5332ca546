import { Alert, Segmented, Skeleton } from 'antd';
import type { ReviewFigures } from '../../domain/contract/figures';
import type { FigureKind } from '../../domain/review/figures';
import { may } from '../../domain/staff/roles';
import { fill } from '../../domain/words';
import { Failure } from '../failure/failure';
import { NotForRole } from '../frame/not-for-role';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/language';
import { formatInstantExactly } from '../words/times';
import { AgreementCard } from './agreement-card';
import { BarList } from './bar-list';
import { FigureTiles } from './figure-tiles';
import { FlowChart } from './flow-chart';
import { KindChoice } from './kind-choice';
import { TimeTable } from './time-table';
import { dayChoices, refreshSeconds, useFigureFilter, useFigures } from './use-figures';

/** `/console/figures`: how much waits, how old it is and how fast it is decided, for supervisors (R14). */
export function FiguresPage() {
  const { words } = useWords();
  useTitle(words.figures.title);
  const { role } = useSignedInStaff();
  return may(role, 'figures.read') ? <Figures /> : <NotForRole />;
}

function Figures() {
  const { words } = useWords();
  const { filter, change } = useFigureFilter();
  const figures = useFigures(filter);
  const countedAt = figures.data && formatInstantExactly(figures.data.at);
  return (
    <section aria-labelledby="figures-title" aria-busy={figures.isPlaceholderData}>
      <div className="page-head figures-head">
        <div>
          <h1 id="figures-title">{words.figures.title}</h1>
          <p className="quiet">
            {fill(words.figures.live, { seconds: refreshSeconds(filter.days) })}
            {countedAt && ` · ${fill(words.figures.countedAt, { time: countedAt })}`}
          </p>
        </div>
        <div className="figure-choices">
          <KindChoice kind={filter.kind} waiting={figures.data?.waitingByKind} choose={(kind) => change({ kind })} />
          <Segmented
            id="figure-days"
            aria-label={words.figures.period}
            value={filter.days}
            onChange={(days) => change({ days })}
            options={dayChoices.map((value) => ({ value, label: words.figures.periods[value] }))}
          />
        </div>
      </div>
      {figures.isError && (
        <Failure
          error={figures.error}
          title={figures.data && words.failure.stale}
          retry={() => void figures.refetch()}
        />
      )}
      {figures.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {figures.data && <Charts figures={figures.data} kind={filter.kind} />}
    </section>
  );
}

function Charts({ figures, kind }: { figures: ReviewFigures; kind: FigureKind }) {
  const { words } = useWords();
  const { ages, agesTitle, refusals, count, perDay, perHour, day, hour, nothingWaits, nothingRefused } = words.figures;
  return (
    <>
      <WithoutSecond count={figures.waiting.withoutSecond} />
      <FigureTiles figures={figures} kind={kind} />
      <div className="figure-cards">
        <FlowChart
          title={perHour}
          slotName={hour}
          kind={kind}
          slots={figures.perHour.map((slot) => ({ ...slot, label: `${String(slot.hour).padStart(2, '0')}:00` }))}
        />
        {figures.perDay.length > 1 && (
          <FlowChart
            title={perDay}
            slotName={day}
            kind={kind}
            slots={figures.perDay.map((slot) => ({ ...slot, label: slot.day.slice('YYYY-'.length) }))}
          />
        )}
        <BarList
          title={agesTitle}
          columns={[agesTitle, count]}
          empty={nothingWaits}
          rows={
            figures.waiting.total === 0
              ? []
              : figures.waiting.byAge.map((one) => ({
                  ...one,
                  key: one.age,
                  label: ages[one.age],
                  tone: toneOf[one.age],
                }))
          }
        />
        <TimeTable times={figures.timeToDecision} kind={kind} />
        {kind === 'verification' && <AgreementCard figures={figures} />}
        <BarList
          title={refusals}
          columns={[refusals, count]}
          empty={nothingRefused}
          rows={figures.refusals.map(({ reason, words: label, count }) => ({ key: reason, label, count }))}
        />
      </div>
    </>
  );
}

/** What waits for ever unless somebody does something about the staff (R26). */
function WithoutSecond({ count }: { count: number }) {
  const { withoutSecondTitle, withoutSecondLead } = useWords().words.figures;
  if (count === 0) return null;
  return (
    <Alert
      type="warning"
      role="status"
      showIcon
      title={fill(withoutSecondTitle, { count })}
      description={withoutSecondLead}
    />
  );
}

type Age = ReviewFigures['waiting']['byAge'][number]['age'];

/** People are told one to three working days (R5): what is older stands out. */
const toneOf: Readonly<Record<Age, 'calm' | 'attention' | 'danger'>> = {
  under_1_hour: 'calm',
  under_4_hours: 'calm',
  under_1_day: 'calm',
  under_2_days: 'calm',
  under_3_days: 'attention',
  older: 'danger',
};
