/** The form that saves the canvas under a name. */
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { call } from "../../api/call.ts";
import { viewsQuery } from "../../api/view-queries.ts";
import { Field } from "../../components/Field.tsx";
import { setBaseline } from "../../state/canvas/baseline.ts";
import { currentCanvas } from "../../state/canvas/store.ts";
import { packCanvas } from "../../state/canvas/view-state.ts";
import { useSelection } from "../../state/selection/store.ts";
import { useWords } from "../../text/useWords.ts";

/** Title and note. */
export function SaveForm({ onDone }: { readonly onDone: () => void }) {
  const { t, failure } = useWords();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const client = useQueryClient();
  const selected = useSelection((selection) => selection.entity);
  const [title, setTitle] = useState("");
  const [note, setNote] = useState("");
  const [saving, setSaving] = useState(false);
  const save = async () => {
    const canvas = currentCanvas();
    setSaving(true);
    try {
      const body = { title, note, state: packCanvas(canvas, selected) };
      const { id } = await call("saveView", { body });
      setBaseline(canvas, `/?view=${id}`);
      void client.invalidateQueries({ queryKey: viewsQuery().queryKey });
      void message.success(t("views.saved"));
      onDone();
      void navigate(`/?view=${id}`, { replace: true });
    } catch (error) {
      void message.error(failure(error));
    } finally {
      setSaving(false);
    }
  };
  return (
    <form
      className="save-view"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== "") void save();
      }}
    >
      <p className="quiet">{t("views.saveHint")}</p>
      <Field label={t("views.name")}>
        <Input
          autoFocus
          required
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
      <Field label={t("views.note")}>
        <Input.TextArea
          rows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <p className="button-row">
        <Button type="primary" htmlType="submit" loading={saving} disabled={title.trim() === ""}>
          {t("views.saveNow")}
        </Button>
        <Button onClick={onDone}>{t("app.cancel")}</Button>
      </p>
    </form>
  );
}
