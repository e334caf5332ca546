import type { FlowFigures } from '../../domain/contract/figures';
import { type FigureKind, isDecidedAlone } from '../../domain/review/figures';
import { useWords } from '../words/language';
import { axisTicks } from './axis';
import { countInWords } from './figure-words';

export interface FlowSlot extends FlowFigures {
  label: string;
}

interface FlowChartProps {
  title: string;
  /** What a row of the table is: a day, an hour. */
  slotName: string;
  slots: readonly FlowSlot[];
  kind: FigureKind;
}

const series = ['submitted', 'straightThrough', 'byPeople', 'withdrawn'] as const;
const drawn = ['straightThrough', 'byPeople', 'submitted'] as const;
/** What no kind but submissions knows is left out. */
const shownOf = (kind: FigureKind) => (one: keyof FlowFigures) => isDecidedAlone(kind) || one !== 'straightThrough';
const size = { width: 560, height: 220, left: 40, right: 8, top: 18, bottom: 24 };
const plot = { width: size.width - size.left - size.right, height: size.height - size.top - size.bottom };
/** More labels than this below the columns would run into each other. */
const mostLabels = 8;

/** Columns of what was decided, with what came in as a line over them; the same as a table for those who do not see it. */
export function FlowChart({ title, slotName, slots, kind }: FlowChartProps) {
  const { words } = useWords();
  const nothing = slots.every((slot) => series.every((one) => slot[one] === 0));
  return (
    <figure className="figure-card">
      <figcaption>
        <h2>{title}</h2>
        <ul className="legend" aria-hidden>
          {drawn.filter(shownOf(kind)).map((one) => (
            <li key={one} className={`of-${one}`}>
              {words.figures.flow[one]}
            </li>
          ))}
        </ul>
      </figcaption>
      {nothing ? (
        <p className="quiet figure-empty">{words.figures.nothingHappened}</p>
      ) : (
        <Columns slots={slots} kind={kind} />
      )}
      <FlowTable title={title} slotName={slotName} slots={slots} kind={kind} />
    </figure>
  );
}

function Columns({ slots, kind }: Pick<FlowChartProps, 'slots' | 'kind'>) {
  const { words, language } = useWords();
  const ticks = axisTicks(Math.max(...slots.map((slot) => Math.max(slot.submitted, decidedIn(slot)))));
  const top = ticks.at(-1) ?? 1;
  const y = (count: number) => size.top + plot.height * (1 - count / top);
  const slotWidth = plot.width / slots.length;
  const barWidth = Math.min(44, slotWidth * 0.62);
  const middle = (i: number) => size.left + slotWidth * (i + 0.5);
  const labelEvery = Math.ceil(slots.length / mostLabels);
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden focusable="false">
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="grid" x1={size.left} x2={size.width - size.right} y1={y(tick)} y2={y(tick)} />
          <text className="tick" x={size.left - 6} y={y(tick) + 4} textAnchor="end">
            {countInWords(tick, language)}
          </text>
        </g>
      ))}
      {slots.map((slot, i) => (
        <g key={slot.label}>
          <title>{`${slot.label}\n${series
            .filter(shownOf(kind))
            .map((one) => `${words.figures.flow[one]} ${slot[one]}`)
            .join('\n')}`}</title>
          <rect className="touch" x={middle(i) - slotWidth / 2} y={size.top} width={slotWidth} height={plot.height} />
          <rect
            className="of-straightThrough"
            x={middle(i) - barWidth / 2}
            y={y(slot.straightThrough)}
            width={barWidth}
            height={y(0) - y(slot.straightThrough)}
          />
          <rect
            className="of-byPeople"
            x={middle(i) - barWidth / 2}
            y={y(decidedIn(slot))}
            width={barWidth}
            height={y(0) - y(slot.byPeople)}
          />
          {(slots.length - 1 - i) % labelEvery === 0 && (
            <text className="tick" x={middle(i)} y={size.height - 6} textAnchor="middle">
              {slot.label}
            </text>
          )}
        </g>
      ))}
      <polyline
        className="of-submitted"
        points={slots.map((slot, i) => `${middle(i)},${y(slot.submitted)}`).join(' ')}
      />
      {slots.map((slot, i) => (
        <circle key={slot.label} className="of-submitted" cx={middle(i)} cy={y(slot.submitted)} r={2.5} />
      ))}
    </svg>
  );
}

const decidedIn = ({ straightThrough, byPeople }: FlowFigures): number => straightThrough + byPeople;

function FlowTable({ title, slotName, slots, kind }: FlowChartProps) {
  const { words } = useWords();
  const shown = series.filter(shownOf(kind));
  return (
    <div className="for-readers">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{slotName}</th>
            {shown.map((one) => (
              <th key={one} scope="col">
                {words.figures.flow[one]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slots.map((slot) => (
            <tr key={slot.label}>
              <th scope="row">{slot.label}</th>
              {shown.map((one) => (
                <td key={one}>{slot[one]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
