/** Bars side by side. The table beside each chart says the same, so screen readers are given that. */

import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  Legend,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';

/** One row of bars: its name, and a number for each series by its key. */
export interface Row {
  readonly name: string;
  readonly [series: string]: string | number;
}

export interface Series {
  readonly key: string;
  readonly name: string;
}

interface Props {
  /** Unlike any other chart's of the page. */
  readonly id: string;
  readonly rows: readonly Row[];
  /** One or two: the first is filled, the second hatched, so that no colour need be told apart. */
  readonly series: readonly Series[];
  readonly say: (value: number) => string;
}

const ROW_PX = 34;
const FRAME_PX = 70;
const NAMES_PX = 130;
const LABELS_PX = 70;

const textStyle = { fill: 'var(--ink)', fontSize: 13 } as const;

export const Bars = ({ id, rows, series, say }: Props) => (
  <div aria-hidden="true" className="chart">
    <ResponsiveContainer
      width="100%"
      height={rows.length * ROW_PX * Math.max(1, series.length * 0.8) + FRAME_PX}
    >
      <BarChart
        data={[...rows]}
        layout="vertical"
        accessibilityLayer={false}
        margin={{ right: LABELS_PX }}
      >
        <defs>
          <pattern
            id={`${id}-hatched`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" fill="var(--paper)" />
            <rect width="3" height="6" fill="var(--warning)" />
          </pattern>
        </defs>
        <CartesianGrid horizontal={false} stroke="var(--line)" />
        <XAxis type="number" allowDecimals={false} tick={textStyle} stroke="var(--edge)" />
        <YAxis
          type="category"
          dataKey="name"
          width={NAMES_PX}
          tick={textStyle}
          stroke="var(--edge)"
          interval={0}
        />
        {series.length > 1 && <Legend formatter={(name: string) => <span>{name}</span>} />}
        {series.map(({ key, name }, index) => (
          <Bar
            key={key}
            dataKey={key}
            name={name}
            fill={index === 0 ? 'var(--accent)' : `url(#${id}-hatched)`}
            stroke={index === 0 ? 'var(--accent)' : 'var(--warning)'}
            isAnimationActive={false}
          >
            <LabelList
              dataKey={key}
              position="right"
              formatter={(value: unknown) => (typeof value === 'number' ? say(value) : '')}
              style={textStyle}
            />
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  </div>
);
