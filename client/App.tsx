/** The frame of every page: brand, search, navigation, settings; and which view is at which address. */
import { Suspense, useEffect, useRef } from "react";
import { Link, NavLink, Outlet, Route, Routes, useNavigate } from "react-router";
import type { Question } from "../server/contract/explore.ts";
import { AccountMenu } from "./components/AccountMenu.tsx";
import { NavGroup } from "./components/NavGroup.tsx";
import { OfflineBar } from "./components/OfflineBar.tsx";
import { SearchBox } from "./components/SearchBox.tsx";
import { SettingsMenu } from "./components/SettingsMenu.tsx";
import { EmptyNote, Guard, Loading } from "./components/StateNotes.tsx";
import { lazyPart } from "./components/lazy-part.ts";
import { goToSearch } from "./components/main-search.ts";
import { parametersOf } from "./components/question-text.ts";
import { useHereInSight } from "./components/useHereInSight.ts";
import { useKeptFocus } from "./components/useKeptFocus.ts";
import { askForPaths } from "./state/path-ends.ts";
import { useWords } from "./text/useWords.ts";
import { ExploreView } from "./views/explore/ExploreView.tsx";

const EntityView = lazyPart(async () => (await import("./views/entity/EntityView.tsx")).EntityView);
const DocumentsView = lazyPart(
  async () => (await import("./views/documents/DocumentsView.tsx")).DocumentsView,
);
const DocumentView = lazyPart(
  async () => (await import("./views/documents/DocumentView.tsx")).DocumentView,
);
const PromisesView = lazyPart(
  async () => (await import("./views/promises/PromisesView.tsx")).PromisesView,
);
const CompareView = lazyPart(
  async () => (await import("./views/compare/CompareView.tsx")).CompareView,
);
const AreasView = lazyPart(async () => (await import("./views/areas/AreasView.tsx")).AreasView);
const NumbersView = lazyPart(
  async () => (await import("./views/numbers/NumbersView.tsx")).NumbersView,
);
const QueriesView = lazyPart(
  async () => (await import("./views/queries/QueriesView.tsx")).QueriesView,
);
const QueryView = lazyPart(async () => (await import("./views/queries/QueryView.tsx")).QueryView);
const ConsoleView = lazyPart(
  async () => (await import("./views/console/ConsoleView.tsx")).ConsoleView,
);
const AboutView = lazyPart(async () => (await import("./views/about/AboutView.tsx")).AboutView);
const ReviewView = lazyPart(async () => (await import("./views/review/ReviewView.tsx")).ReviewView);
const TeachView = lazyPart(async () => (await import("./views/teach/TeachView.tsx")).TeachView);
const ReportView = lazyPart(async () => (await import("./views/report/ReportView.tsx")).ReportView);
const ViewsView = lazyPart(async () => (await import("./views/views/ViewsView.tsx")).ViewsView);
const ShortcutsView = lazyPart(
  async () => (await import("./views/shortcuts/ShortcutsView.tsx")).ShortcutsView,
);

/** All views by address. */
export function App() {
  return (
    <Routes>
      <Route element={<Frame />}>
        <Route index element={<ExploreView />} />
        <Route path="entity/:id" element={<EntityView />} />
        <Route path="documents" element={<DocumentsView />} />
        <Route path="documents/:id" element={<DocumentView />} />
        <Route path="promises" element={<PromisesView />} />
        <Route path="compare" element={<CompareView />} />
        <Route path="areas" element={<AreasView />} />
        <Route path="numbers" element={<NumbersView />} />
        <Route path="queries" element={<QueriesView />} />
        <Route path="queries/:id" element={<QueryView />} />
        <Route path="console" element={<ConsoleView />} />
        <Route path="shortcuts" element={<ShortcutsView />} />
        <Route path="views" element={<ViewsView />} />
        <Route path="report/:kind/:id?" element={<ReportView />} />
        <Route path="review" element={<ReviewView />} />
        <Route path="teach" element={<TeachView />} />
        <Route path="about" element={<AboutView />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}

function Frame() {
  const { t } = useWords();
  const navigate = useNavigate();
  const nav = useHereInSight();
  const page = useRef<HTMLElement>(null);
  useKeptFocus(page);
  useFrameKeys();
  const links = [
    ["/", t("app.nav.explore")],
    ["/documents", t("app.nav.documents")],
    [
      t("analysis.group"),
      [
        ["/promises", t("promises.nav")],
        ["/compare", t("analysis.compare")],
        ["/areas", t("analysis.areas")],
        ["/numbers", t("analysis.numbers")],
      ],
    ],
    ["/views", t("views.nav")],
    ["/queries", t("app.nav.queries")],
    ["/review", t("review.nav")],
    ["/console", t("app.nav.console")],
    ["/about", t("app.nav.about")],
  ] as const;
  return (
    <div className="frame">
      <a
        className="skip-link"
        href="#main"
        onClick={(event) => {
          // The address says what is on the canvas: it stays as it is.
          event.preventDefault();
          page.current?.focus();
        }}
      >
        {t("app.skip")}
      </a>
      <header className="top">
        <Link className="brand" to="/" title={t("app.tagline")}>
          <img src="/favicon.svg" alt="" width="26" height="26" />
          <span>{t("app.name")}</span>
        </Link>
        <SearchBox
          main
          label={t("search.label")}
          placeholder={t("search.placeholder")}
          onEntity={(hit) => void navigate(`/?focus=${hit.entity.id}`)}
          onQuestion={(question) => void navigate(answerTo(question))}
          onSentence={(sentence) =>
            void navigate(`/documents/${sentence.document.id}?sentence=${sentence.id}`)
          }
        />
        <nav ref={nav} aria-label={t("app.nav.label")}>
          {links.map(([first, second]) =>
            typeof second === "string" ? (
              <NavLink key={first} to={first} end={first === "/"}>
                {second}
              </NavLink>
            ) : (
              <NavGroup key={first} label={first} links={second} />
            ),
          )}
        </nav>
        <AccountMenu />
        <SettingsMenu />
      </header>
      <OfflineBar />
      <main ref={page} id="main" tabIndex={-1}>
        <Guard key={location.pathname}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </Guard>
      </main>
    </div>
  );
}

/** Where a question is answered: on the page of its query, or on the canvas. */
function answerTo(question: Question): string {
  if (question.run.kind === "query") {
    return `/queries/${question.run.id}?${parametersOf(question).toString()}`;
  }
  const [from, to] = question.slots.map(({ entity }) => entity);
  if (from && to) askForPaths(from, to);
  return "/";
}

/** "/" goes to the search box and "?" to the list of keys, from anywhere but a field. */
function useFrameKeys(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const field =
        event.target instanceof HTMLElement &&
        event.target.closest("input, textarea, [contenteditable]");
      if (event.isComposing || field) return;
      if (event.key === "?") void navigate("/shortcuts");
      if (event.key !== "/") return;
      event.preventDefault();
      goToSearch();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [navigate]);
}

function NotFound() {
  const { t } = useWords();
  return (
    <>
      <h1 className="visually-hidden">{t("app.notFound")}</h1>
      <EmptyNote title={t("app.notFound")} hint={t("app.notFoundHint")}>
        <Link className="primary-link" to="/">
          {t("app.home")}
        </Link>
      </EmptyNote>
    </>
  );
}
