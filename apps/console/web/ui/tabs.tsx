/** Several views of one thing, of which one is shown. */

import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

export interface View {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

export const Tabs = ({
  label,
  views,
}: {
  readonly label: string;
  readonly views: readonly View[];
}) => (
  <AriaTabs className="stack">
    <TabList className="tabs" aria-label={label}>
      {views.map(({ id, title }) => (
        <Tab key={id} id={id} className="tab">
          {title}
        </Tab>
      ))}
    </TabList>
    {views.map(({ id, content }) => (
      <TabPanel key={id} id={id} className="stack">
        {content}
      </TabPanel>
    ))}
  </AriaTabs>
);
