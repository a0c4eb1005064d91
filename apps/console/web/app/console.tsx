/** The whole console: its words, its graph, its pages. */

import { Suspense, useState } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { graphClient } from '../graph/use-graph.ts';
import { Words } from '../words/words.tsx';
import { router } from './routes.tsx';

export const Console = () => {
  const [client] = useState(graphClient);
  return (
    <QueryClientProvider client={client}>
      <Suspense>
        <Words>
          <RouterProvider router={router} />
        </Words>
      </Suspense>
    </QueryClientProvider>
  );
};
