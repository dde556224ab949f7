/** The explorer: canvas or list in the middle, legend and paths beside it, details of the selection. */
import { Alert, App, Button } from "antd";
import { Suspense, useCallback, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { Choices } from "../../components/Choices.tsx";
import { IconButton } from "../../components/IconButton.tsx";
import { EmptyNote, Failure, Guard, Loading } from "../../components/StateNotes.tsx";
import { lazyPart } from "../../components/lazy-part.ts";
import { usePageTitle } from "../../components/usePageTitle.ts";
import type { Renderer } from "../../sigma/create-sigma.ts";
import { canUseWebGl } from "../../sigma/webgl.ts";
import { pauseForce } from "../../state/canvas/force-run.ts";
import { useCanvasStore } from "../../state/canvas/store.ts";
import { closeMenu, useContextMenu } from "../../state/context-menu.ts";
import { useCorner } from "../../state/corner.ts";
import { usePainting } from "../../state/looks/usePainting.ts";
import { usePathEnds } from "../../state/path-ends.ts";
import { clearSelection, useSelection } from "../../state/selection/store.ts";
import { useNarrow } from "../../state/settings/useMode.ts";
import { wantStageFocus } from "../../state/stage-focus.ts";
import { useTour } from "../../state/tour/store.ts";
import { useWords } from "../../text/useWords.ts";
import { CanvasStatus } from "./CanvasStatus.tsx";
import { EdgeLegend } from "./EdgeLegend.tsx";
import { ExploreToolbar } from "./ExploreToolbar.tsx";
import { ForceNote } from "./ForceNote.tsx";
import { GroupLegend } from "./GroupLegend.tsx";
import { LegendPanel } from "./LegendPanel.tsx";
import { RuleLegend } from "./RuleLegend.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { StageFocus } from "./StageFocus.tsx";
import type { TextView } from "./canvas-keys.ts";
import { openOverview } from "./explore-actions.ts";
import { openMenuByKey } from "./menu/open-menu.ts";
import { useAddress } from "./useAddress.ts";
import type { Opening } from "./useOpening.ts";
import { useOpening } from "./useOpening.ts";
import { usePageKeys } from "./usePageKeys.ts";

// Drawing is loaded where there is WebGL only: a part of it asks for it as soon as it is loaded.
const CanvasStage = lazyPart(async () => (await import("./CanvasStage.tsx")).CanvasStage);

// What a click brings is loaded with the click: the first picture does not wait for it.
const Tour = lazyPart(async () => (await import("../tour/Tour.tsx")).Tour);
const Details = lazyPart(async () => (await import("./Details.tsx")).Details);
const ListPanel = lazyPart(async () => (await import("./ListPanel.tsx")).ListPanel);
const TreePanel = lazyPart(async () => (await import("./tree/TreePanel.tsx")).TreePanel);
const ForcePanel = lazyPart(async () => (await import("./ForcePanel.tsx")).ForcePanel);
const RulesPanel = lazyPart(async () => (await import("./rules/RulesPanel.tsx")).RulesPanel);
const PathPanel = lazyPart(async () => (await import("./PathPanel.tsx")).PathPanel);
const ContextMenu = lazyPart(async () => (await import("./menu/ContextMenu.tsx")).ContextMenu);
const ExpandDialog = lazyPart(async () => (await import("./ExpandDialog.tsx")).ExpandDialog);

type StageView = "graph" | TextView;
type Side = "legend" | "paths";
/** Whether WebGL draws, was refused, or was taken back. */
type Drawing = "fine" | "refused" | "lost";

/** The page at "/". */
export function ExploreView() {
  const { t } = useWords();
  const narrow = useNarrow();
  const opening = useOpening();
  const toured = useTour((tour) => tour.seen);
  const [chosen, setChosen] = useState<StageView | null>(null);
  const [drawing, setDrawing] = useState<Drawing>(() => (canUseWebGl() ? "fine" : "refused"));
  const [side, setSide] = useState<Side | null>(() => firstSide(narrow));
  const [expanding, setExpanding] = useState<string | null>(null);
  const [renderer, setRenderer] = useState<Renderer | null>(null);
  const onLost = useCallback(() => {
    setRenderer(null);
    setDrawing("lost");
  }, []);
  const view = stageView(drawing, chosen, narrow);
  const onSwitchView = useCallback(
    (wanted: TextView) => {
      setChosen(view === wanted ? "graph" : wanted);
      wantStageFocus();
    },
    [view],
  );
  useEffect(
    () =>
      usePathEnds.subscribe(({ from, to, asked }, before) => {
        if (asked || from !== before.from || to !== before.to) setSide("paths");
      }),
    [],
  );
  const onMenu = useCallback(() => void openMenuByKey(renderer), [renderer]);
  usePageKeys({ onExpand: setExpanding, onSwitchView, onMenu });
  useAddress(opening.state === "open");
  usePainting();
  useEffect(() => pauseForce, []);
  usePageTitle(t("explore.title"));
  return (
    <div className="explore">
      <h1 className="visually-hidden">{t("explore.title")}</h1>
      <SidePanel side={side} onSide={setSide} />
      <section className="stage" aria-label={t("explore.title")}>
        <div className="stage-bar">
          <Choices<StageView>
            options={[
              { value: "graph", label: t("explore.canvas"), disabled: drawing !== "fine" },
              { value: "list", label: t("explore.list") },
              { value: "tree", label: t("tree.view") },
            ]}
            value={view}
            onChange={setChosen}
            label={t("explore.views")}
          />
          {narrow && (
            <Button
              onClick={() => setSide(side === null ? "legend" : null)}
              aria-expanded={side !== null}
            >
              {t("explore.panels.legend")}
            </Button>
          )}
          <ExploreToolbar renderer={renderer} />
        </div>
        {drawing !== "fine" && <NotDrawn drawing={drawing} onRetry={() => setDrawing("fine")} />}
        <MissingNote opening={opening} />
        <div className="stage-body">
          <StageBody opening={opening}>
            <Guard key={view}>
              <Suspense fallback={<Loading text={t("explore.loadingGraph")} />}>
                <StageFocus />
                {view === "list" && <ListPanel onExpand={setExpanding} />}
                {view === "tree" && <TreePanel onExpand={setExpanding} />}
                {view === "graph" && (
                  <CanvasStage
                    onExpand={setExpanding}
                    onSwitchView={onSwitchView}
                    onMenu={onMenu}
                    onLost={onLost}
                    onRenderer={setRenderer}
                  />
                )}
              </Suspense>
            </Guard>
          </StageBody>
          <SelectionBar />
          <Corner />
        </div>
        <CanvasStatus opening={opening.state === "opening"} />
        {!toured && (
          <Suspense fallback={null}>
            <Tour drawn={view === "graph"} />
          </Suspense>
        )}
      </section>
      <Detail onExpand={setExpanding} />
      <MenuWhenAsked onExpand={setExpanding} />
      <ExpandWhenAsked id={expanding} onClose={() => setExpanding(null)} />
    </div>
  );
}

/** What stands over the corner of the stage; the forces say so where they are at work behind it. */
function Corner() {
  const open = useCorner((corner) => corner.open);
  return (
    <Suspense fallback={null}>
      {open === "forces" ? <ForcePanel /> : <ForceNote />}
      {open === "rules" && <RulesPanel />}
    </Suspense>
  );
}

/** Paths that were asked for on another page are looked for at once. */
function firstSide(narrow: boolean): Side | null {
  if (usePathEnds.getState().asked) return "paths";
  return narrow ? null : "legend";
}

/** A phone begins with the list: it reads better there than a picture. */
function stageView(drawing: Drawing, chosen: StageView | null, narrow: boolean): StageView {
  if (drawing !== "fine") return chosen === "tree" ? "tree" : "list";
  return chosen ?? (narrow ? "list" : "graph");
}

interface SidePanelProps {
  readonly side: Side | null;
  readonly onSide: (side: Side) => void;
}

function SidePanel({ side, onSide }: SidePanelProps) {
  const { t } = useWords();
  return (
    <aside className={side === null ? "side side-closed" : "side"} aria-label={t("legend.title")}>
      <Choices<Side>
        block
        options={[
          { value: "legend", label: t("explore.panels.legend") },
          { value: "paths", label: t("explore.panels.paths") },
        ]}
        value={side ?? "legend"}
        onChange={onSide}
        label={t("legend.title")}
      />
      {side === "paths" ? (
        <Suspense fallback={<Loading />}>
          <PathPanel />
        </Suspense>
      ) : (
        <>
          <RuleLegend />
          <GroupLegend />
          <EdgeLegend />
          <LegendPanel />
        </>
      )}
    </aside>
  );
}

interface StageBodyProps {
  readonly opening: Opening;
  readonly children: ReactNode;
}

function StageBody({ opening, children }: StageBodyProps) {
  const { t } = useWords();
  const empty = useCanvasStore((store) => store.history.present.entities.size === 0);
  if (!empty) return children;
  switch (opening.state) {
    case "opening":
      return <Loading text={t("explore.loadingGraph")} />;
    case "failed":
      return <Failure error={opening.error} onRetry={opening.retry} />;
    case "open":
      return opening.missing > 0 ? <ForeignLink /> : <EmptyCanvas />;
  }
}

function MissingNote({ opening }: { readonly opening: Opening }) {
  const { t } = useWords();
  const empty = useCanvasStore((store) => store.history.present.entities.size === 0);
  const { asked, missing } = opening;
  // An empty canvas says it at length.
  if (missing === 0 || empty) return null;
  const title =
    missing === asked ? t("views.foreignKept") : t("explore.missing", { count: missing });
  return <Alert type="warning" showIcon closable title={title} />;
}

interface NotDrawnProps {
  readonly drawing: Drawing;
  readonly onRetry: () => void;
}

function NotDrawn({ drawing, onRetry }: NotDrawnProps) {
  const { t } = useWords();
  const lost = drawing === "lost";
  return (
    <Alert
      type="info"
      showIcon
      title={lost ? t("explore.lostWebGl") : t("explore.noWebGl")}
      {...(lost ? { action: <Button onClick={onRetry}>{t("explore.redraw")}</Button> } : {})}
    />
  );
}

/** A link made over other documents. */
function ForeignLink() {
  const { t } = useWords();
  return (
    <EmptyNote title={t("views.foreign")} hint={t("views.foreignHint")}>
      <ToOverview />
    </EmptyNote>
  );
}

function ToOverview() {
  const { t, failure } = useWords();
  const { message } = App.useApp();
  const open = () => {
    openOverview().catch((error: unknown) => message.error(failure(error)));
  };
  return <Button onClick={open}>{t("explore.overview")}</Button>;
}

function EmptyCanvas() {
  const { t } = useWords();
  const cleared = useCanvasStore((store) => store.history.past.length > 0);
  if (cleared) {
    return (
      <EmptyNote title={t("explore.empty")} hint={t("explore.emptyHint")}>
        <ToOverview />
      </EmptyNote>
    );
  }
  return (
    <EmptyNote title={t("explore.emptyGraph")} hint={t("explore.emptyGraphHint")}>
      <Link className="primary-link" to="/documents">
        {t("explore.importNow")}
      </Link>
    </EmptyNote>
  );
}

interface DetailProps {
  readonly onExpand: (id: string) => void;
}

function Detail({ onExpand }: DetailProps) {
  const { t } = useWords();
  const { entity, edge } = useSelection();
  if (entity === null && edge === null) return null;
  return (
    <aside className="detail" aria-label={entity === null ? t("edge.title") : t("search.entities")}>
      <div className="detail-close">
        <IconButton icon="close" label={t("app.close")} onClick={clearSelection} />
      </div>
      <Guard key={entity ?? edge}>
        <Suspense fallback={<Loading />}>
          <Details entity={entity} edge={edge} onExpand={onExpand} />
        </Suspense>
      </Guard>
    </aside>
  );
}

/** The menu of one thing; fetched when it is asked for first. */
function MenuWhenAsked({ onExpand }: DetailProps) {
  const call = useContextMenu((menu) => menu.call);
  useEffect(() => closeMenu, []);
  if (call === null) return null;
  return (
    <Suspense fallback={null}>
      <ContextMenu call={call} onExpand={onExpand} />
    </Suspense>
  );
}

interface ExpandWhenAskedProps {
  readonly id: string | null;
  readonly onClose: () => void;
}

/** The dialog from the first time it is asked for; it stays, so that closing gives the focus back. */
function ExpandWhenAsked({ id, onClose }: ExpandWhenAskedProps) {
  const [asked, setAsked] = useState(false);
  if (id !== null && !asked) setAsked(true);
  if (!asked) return null;
  return (
    <Suspense fallback={null}>
      <ExpandDialog id={id} onClose={onClose} />
    </Suspense>
  );
}
