/**
 * Every page by its address. Addresses lie behind the `#`: what is there never leaves the browser,
 * so no log or proxy learns which case is open.
 */

import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell });

const desk = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../desk/desk-page.tsx'), 'DeskPage'),
});

const cases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  component: lazyRouteComponent(() => import('../cases/cases-page.tsx'), 'CasesPage'),
});

const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$id',
  component: lazyRouteComponent(() => import('../cases/case-page.tsx'), 'CasePage'),
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/compose',
  component: lazyRouteComponent(() => import('../compose/start-page.tsx'), 'StartPage'),
});

const compose = createRoute({
  getParentRoute: () => root,
  path: '/compose/$id',
  component: lazyRouteComponent(() => import('../compose/compose-page.tsx'), 'ComposePage'),
});

const act = createRoute({
  getParentRoute: () => root,
  path: '/cases/$id/act/$kind',
  component: lazyRouteComponent(() => import('../acts/act-page.tsx'), 'ActPage'),
});

const directory = createRoute({
  getParentRoute: () => root,
  path: '/directory',
  component: lazyRouteComponent(() => import('../directory/directory-page.tsx'), 'DirectoryPage'),
});

const sheet = createRoute({
  getParentRoute: () => root,
  path: '/directory/$state',
  component: lazyRouteComponent(() => import('../directory/sheet-page.tsx'), 'SheetPage'),
});

const network = createRoute({
  getParentRoute: () => root,
  path: '/network',
  component: lazyRouteComponent(() => import('../network/network-page.tsx'), 'NetworkPage'),
});

const library = createRoute({
  getParentRoute: () => root,
  path: '/practices',
  component: lazyRouteComponent(() => import('../practices/library-page.tsx'), 'LibraryPage'),
});

const onePractice = createRoute({
  getParentRoute: () => root,
  path: '/practices/$id',
  component: lazyRouteComponent(() => import('../practices/practice-page.tsx'), 'PracticePage'),
});

const editPractice = createRoute({
  getParentRoute: () => root,
  path: '/practices/$id/edit',
  component: lazyRouteComponent(() => import('../practices/form-page.tsx'), 'EditPracticePage'),
});

const newPractice = createRoute({
  getParentRoute: () => root,
  path: '/practices/new',
  component: lazyRouteComponent(() => import('../practices/form-page.tsx'), 'NewPracticePage'),
});

const ownPractices = createRoute({
  getParentRoute: () => root,
  path: '/practices/own',
  component: lazyRouteComponent(() => import('../practices/own-page.tsx'), 'OwnPracticesPage'),
});

const reviews = createRoute({
  getParentRoute: () => root,
  path: '/practices/reviews',
  component: lazyRouteComponent(() => import('../practices/reviews-page.tsx'), 'ReviewsPage'),
});

const reports = createRoute({
  getParentRoute: () => root,
  path: '/practices/reports',
  component: lazyRouteComponent(() => import('../practices/reports-page.tsx'), 'ReportsPage'),
});

const inquiries = createRoute({
  getParentRoute: () => root,
  path: '/practices/inquiries',
  component: lazyRouteComponent(() => import('../practices/inquiries-page.tsx'), 'InquiriesPage'),
});

const oneInquiry = createRoute({
  getParentRoute: () => root,
  path: '/practices/inquiries/$id',
  component: lazyRouteComponent(() => import('../practices/inquiry-page.tsx'), 'InquiryPage'),
});

const ofPractices = [
  library,
  onePractice,
  editPractice,
  newPractice,
  ownPractices,
  reviews,
  reports,
  inquiries,
  oneInquiry,
] as const;

const figures = createRoute({
  getParentRoute: () => root,
  path: '/figures',
  component: lazyRouteComponent(() => import('../figures/figures-page.tsx'), 'FiguresPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    desk,
    cases,
    oneCase,
    act,
    start,
    compose,
    directory,
    sheet,
    network,
    ...ofPractices,
    figures,
  ]),
  history: createHashHistory(),
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
