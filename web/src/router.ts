import { type Component, nextTick } from 'vue'
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import AnswerPage from '@/pages/AnswerPage.vue'
import AskPage from '@/pages/AskPage.vue'
import SignInPage from '@/pages/SignInPage.vue'
import UrgentPage from '@/pages/UrgentPage.vue'
import { say } from '@/kept/said'
import { findMe, isAdministrator, isJusticeOffice, isRecorder, me, unknown } from '@/session'

declare module 'vue-router' {
  interface RouteMeta {
    tab?: 'ask' | 'entries' | 'office' | 'mediations' | 'mine'
    bare?: boolean // no tabs: something is being read or filled in
    open?: boolean // for everybody, signed in or not
    administrators?: boolean
    supervisors?: boolean // administrators, and a 司法所 for its township
    office?: boolean // for the township's justice office alone
    wide?: boolean
  }
}

/** A page of the administrators' desk: never part of what an adviser's phone fetches. */
function desk(path: string, component: () => Promise<unknown>): RouteRecordRaw {
  return { path, component: component as () => Promise<Component>, meta: { tab: 'mine', administrators: true, wide: true } }
}

// The first download holds signing in, asking and whom to call in danger. The rest follows once the page is
// quiet (see `fetchRest`), so that a tap later needs no network for its page.
const routes: RouteRecordRaw[] = [
  { path: '/signin', component: SignInPage, meta: { open: true, bare: true } },
  { path: '/urgent', component: UrgentPage, meta: { open: true, bare: true } },
  { path: '/password', component: () => import('@/pages/PasswordPage.vue'), meta: { bare: true, tab: 'mine' } },
  { path: '/', component: AskPage, meta: { tab: 'ask' } },
  { path: '/answers/:id', component: AnswerPage, meta: { tab: 'ask', bare: true } },
  { path: '/answers/:id/card', component: () => import('@/card/CardPage.vue'), meta: { tab: 'ask', bare: true } },
  { path: '/cards/:token', component: () => import('@/card/PublicCardPage.vue'), meta: { open: true, bare: true } },
  { path: '/cards', component: () => import('@/card/CardsPage.vue'), meta: { tab: 'mine' } },
  { path: '/articles/:id(\\d+)', component: () => import('@/pages/ArticlePage.vue'), meta: { tab: 'ask', bare: true } },
  { path: '/conversations', component: () => import('@/pages/HistoryPage.vue'), meta: { tab: 'ask' } },
  { path: '/conversations/:id', component: () => import('@/pages/ConversationPage.vue'), meta: { tab: 'ask', bare: true } },
  { path: '/entries', component: () => import('@/pages/EntriesPage.vue'), meta: { tab: 'entries' } },
  { path: '/entries/new', component: () => import('@/pages/EntryPage.vue'), meta: { tab: 'entries' } },
  { path: '/entries/day', component: () => import('@/pages/EntryDayPage.vue'), meta: { tab: 'entries' } },
  { path: '/entries/:id', component: () => import('@/pages/EntryPage.vue'), meta: { tab: 'entries' } },
  { path: '/office', component: () => import('@/pages/OfficePage.vue'), meta: { tab: 'office', office: true } },
  { path: '/office/:id', component: () => import('@/pages/OfficeEntryPage.vue'), meta: { tab: 'office', office: true } },
  { path: '/mediations', component: () => import('@/pages/MediationsPage.vue'), meta: { tab: 'mediations' } },
  { path: '/mediations/checks', component: () => import('@/pages/ChecksPage.vue'), meta: { tab: 'mediations' } },
  { path: '/mediations/new', component: () => import('@/pages/MediationFormPage.vue'), meta: { tab: 'mediations' } },
  { path: '/mediations/:id', component: () => import('@/pages/MediationPage.vue'), meta: { tab: 'mediations' } },
  { path: '/mediations/:id/edit', component: () => import('@/pages/MediationFormPage.vue'), meta: { tab: 'mediations' } },
  { path: '/mediations/:id/agreement', component: () => import('@/pages/AgreementPage.vue'), meta: { tab: 'mediations' } },
  { path: '/mediations/:id/steps/:kind', component: () => import('@/pages/StepPage.vue'), meta: { tab: 'mediations' } },
  { path: '/mediations/:id/dossier', component: () => import('@/pages/DossierPage.vue'), meta: { tab: 'mediations' } },
  { path: '/mediations/:id/end', component: () => import('@/pages/MediationEndPage.vue'), meta: { tab: 'mediations' } },
  { path: '/drafts', component: () => import('@/pages/DraftsPage.vue'), meta: { tab: 'mine' } },
  { path: '/drafts/new', component: () => import('@/pages/DraftPage.vue'), meta: { tab: 'mine' } },
  { path: '/drafts/:id', component: () => import('@/pages/DraftPage.vue'), meta: { tab: 'mine' } },
  { path: '/due', component: () => import('@/pages/DuePage.vue'), meta: { tab: 'mine' } },
  { path: '/due/new', component: () => import('@/pages/DueNewPage.vue'), meta: { tab: 'mine' } },
  { path: '/mine', component: () => import('@/pages/MinePage.vue'), meta: { tab: 'mine' } },
  { path: '/mine/sessions', component: () => import('@/pages/SessionsPage.vue'), meta: { tab: 'mine' } },
  { path: '/mine/question-cards', component: () => import('@/pages/MyQuestionCardsPage.vue'), meta: { tab: 'mine' } },
  { path: '/mine/tokens', component: () => import('@/pages/AccessTokensPage.vue'), meta: { tab: 'mine' } },
  { path: '/figures', component: () => import('@/desk/pages/ReturnPage.vue'), meta: { tab: 'mine', supervisors: true, wide: true } },
  { path: '/affected', component: () => import('@/desk/pages/AffectedPage.vue'), meta: { tab: 'mine', wide: true } },
  desk('/documents', () => import('@/desk/pages/DocumentsPage.vue')),
  desk('/documents/:id(\\d+)', () => import('@/desk/pages/DocumentPage.vue')),
  desk('/intakes', () => import('@/desk/pages/IntakesPage.vue')),
  desk('/intakes/:id', () => import('@/desk/pages/IntakePage.vue')),
  desk('/releases', () => import('@/desk/pages/ReleasesPage.vue')),
  desk('/questions', () => import('@/desk/pages/QuestionsPage.vue')),
  desk('/unanswered', () => import('@/desk/pages/UnansweredPage.vue')),
  { path: '/question-cards', component: () => import('@/desk/pages/QuestionCardsPage.vue'), meta: { tab: 'mine', supervisors: true, wide: true } },
  desk('/standard-answers', () => import('@/desk/pages/StandardAnswersPage.vue')),
  desk('/phrases', () => import('@/desk/pages/PhrasesPage.vue')),
  desk('/cleanups', () => import('@/desk/pages/CleanupsPage.vue')),
  desk('/cleanups/facts', () => import('@/desk/pages/StatusFactsPage.vue')),
  desk('/hit-test', () => import('@/desk/pages/HitTestPage.vue')),
  desk('/sources', () => import('@/desk/pages/SourcesPage.vue')),
  desk('/sources/:id(\\d+)', () => import('@/desk/pages/SourcePage.vue')),
  desk('/referral-places', () => import('@/desk/pages/ReferralPlacesPage.vue')),
  { path: '/linked-matters', component: () => import('@/desk/pages/LinkedMattersPage.vue'), meta: { tab: 'mine', supervisors: true, wide: true } },
  desk('/draft-templates', () => import('@/desk/pages/DraftTemplatesPage.vue')),
  desk('/kb', () => import('@/desk/pages/KbPage.vue')),
  desk('/people', () => import('@/desk/pages/PeoplePage.vue')),
  desk('/people/new', () => import('@/desk/pages/PersonNewPage.vue')),
  { path: '/:rest(.*)*', component: () => import('@/pages/NotFoundPage.vue'), meta: { open: true } },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach(async (to) => {
  if (to.meta.open) return true
  if (!me.value) await findMe()
  if (unknown.value) return true // App shows why, and tries again
  if (!me.value) return { path: '/signin', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
  if (me.value.must_change_password && to.path !== '/password') return '/password'
  if (to.meta.administrators && !isAdministrator.value) return '/'
  if (to.meta.supervisors && isRecorder.value) return '/'
  if (to.meta.office && !isJusticeOffice.value) return '/'
  return true
})

// A screen reader, like an eye, starts at the top of the new page.
router.afterEach(async (to, from) => {
  if (to.path === from.path || !from.matched.length) return
  await nextTick()
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
})

router.onError(() => {
  say('这一页没取下来，网好一点再点。写的都还在。')
})

/** Fetch the pages not in the first download while nothing else is going on. */
export function fetchRest(): void {
  for (const { component, meta } of routes) {
    if (typeof component === 'function' && !meta?.administrators && !meta?.supervisors) {
      void (component as () => Promise<unknown>)().catch(() => undefined)
    }
  }
}
