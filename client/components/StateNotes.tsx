/** What a view shows while it has nothing else to show: loading, empty, failed. */
import { Button, Spin } from "antd";
import { Component } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isOffline, isWorthRetrying } from "../api/api-error.ts";
import { useWords } from "../text/useWords.ts";
import { goToSearch } from "./main-search.ts";

/** Says that something is on its way. */
export function Loading({ text }: { readonly text?: string }) {
  const { t } = useTranslation();
  return (
    <div className="note" role="status">
      <Spin />
      <p>{text ?? t("error.loading")}</p>
    </div>
  );
}

export interface EmptyNoteProps {
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}

/** Says that there is nothing, and what to do next. */
export function EmptyNote({ title, hint, children }: EmptyNoteProps) {
  return (
    <div className="note">
      <p className="note-title">{title}</p>
      {hint !== undefined && <p>{hint}</p>}
      {children}
    </div>
  );
}

export interface FailureProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** The way on from a page that there is not. */
  readonly children?: ReactNode;
}

/** Says what failed and lets the person try again where that may help, else look for something else. */
export function Failure({ error, onRetry, children }: FailureProps) {
  const { t, failure } = useWords();
  const offline = isOffline(error);
  return (
    <div className="note" role="alert">
      <p className="note-title">{offline ? t("error.offline") : t("error.title")}</p>
      <p>{offline ? t("error.offlineHint") : failure(error)}</p>
      {onRetry && isWorthRetrying(error) && <Button onClick={onRetry}>{t("app.retry")}</Button>}
      {onRetry && !isWorthRetrying(error) && (
        <p className="button-row">
          <Button onClick={goToSearch}>{t("error.search")}</Button>
          {children}
        </p>
      )}
    </div>
  );
}

interface GuardState {
  readonly failed: boolean;
}

interface GuardProps {
  readonly children: ReactNode;
}

/** Keeps a failure while drawing to one part of the page. React asks for a class here. */
export class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = { failed: false };

  static getDerivedStateFromError(): GuardState {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Crash onReopen={() => this.setState({ failed: false })} />;
  }
}

function Crash({ onReopen }: { readonly onReopen: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="note" role="alert">
      <p className="note-title">{t("error.crash")}</p>
      <p>{t("error.crashHint")}</p>
      <Button onClick={onReopen}>{t("error.reopen")}</Button>
    </div>
  );
}
