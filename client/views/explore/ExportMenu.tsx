/** What is shown on the canvas as a file: a picture, a table, a graph, a script, a report. */
import { App } from "antd";
import { useNavigate } from "react-router";
import type { ExportRequest } from "../../../server/contract/system.ts";
import { call } from "../../api/call.ts";
import { saveFile, saveGraph } from "../../api/save-file.ts";
import { MenuButton } from "../../components/MenuButton.tsx";
import { usePictureWords } from "../../picture/usePictureWords.ts";
import { currentCanvas } from "../../state/canvas/store.ts";
import { currentShown } from "../../state/filters/useVisible.ts";
import { usePaint } from "../../state/looks/store.ts";
import { currentMode } from "../../state/settings/useMode.ts";
import { useWords } from "../../text/useWords.ts";

/** A menu of formats. */
export function ExportMenu({ disabled }: { readonly disabled: boolean }) {
  const { t, failure } = useWords();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const draw = useDrawing();
  const run = (work: () => Promise<void>) => {
    work().then(
      () => message.success(t("explore.exported")),
      (error: unknown) => message.error(failure(error)),
    );
  };
  const graph = (format: ExportRequest["format"], label: string) => ({
    ...{ key: format, label },
    onClick: () => run(() => saveGraph({ format, ...shownOf() })),
  });
  const pictures = [
    {
      key: "png",
      label: t("explore.exportPng"),
      onClick: () =>
        run(async () => {
          const { toPng } = await import("../../picture/to-png.ts");
          saveFile(await toPng(await draw()), "zhengtu.png");
        }),
    },
    {
      key: "svg",
      label: t("views.exportSvg"),
      onClick: () =>
        run(async () => {
          saveFile(new Blob([await draw()], { type: "image/svg+xml" }), "zhengtu.svg");
        }),
    },
    {
      key: "report",
      label: t("views.exportReport"),
      onClick: () => void navigate("/report/canvas"),
    },
  ];
  const graphs = [
    graph("csv", t("explore.exportCsv")),
    graph("json", t("explore.exportJson")),
    graph("gexf", t("explore.exportGexf")),
    graph("graphml", t("explore.exportGraphml")),
    graph("cypher", t("views.exportCypher")),
  ];
  return (
    <MenuButton
      icon="export"
      label={t("explore.export")}
      disabled={disabled}
      parts={[pictures, graphs]}
    />
  );
}

/** The entities that are shown, with their places. */
function shownOf(): Pick<ExportRequest, "ids" | "positions"> {
  const canvas = currentCanvas();
  const ids = [...currentShown().nodes];
  const positions = Object.fromEntries(
    ids.map((id) => {
      const { x, y } = canvas.positions.get(id) ?? { x: 0, y: 0 };
      return [id, [Math.round(x), Math.round(y)] as [number, number]];
    }),
  );
  return { ids, positions };
}

/** Gives the picture of what is shown as SVG; without the server it goes without its sources and says so. */
function useDrawing(): () => Promise<string> {
  const { t } = useWords();
  const words = usePictureWords();
  return async () => {
    const canvas = currentCanvas();
    const visible = currentShown();
    const [{ canvasPicture }, sources] = await Promise.all([
      // Only when it is asked for: most visits never need it.
      import("../../picture/canvas-picture.ts"),
      call("listSources", { body: { ids: [...visible.nodes] } }).then(
        ({ items }) => items,
        () => null,
      ),
    ]);
    return canvasPicture({
      ...{ canvas, visible, mode: currentMode(), paint: usePaint.getState().paint },
      words: words({ title: t("picture.title"), looks: canvas.looks, visible, sources }),
    });
  };
}
