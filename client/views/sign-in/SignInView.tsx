/** The way in: a name with its password, or an access token. */
import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import type { Session, SignIn } from "../../../server/contract/access.ts";
import { signIn } from "../../api/session.ts";
import { Choices } from "../../components/Choices.tsx";
import { Field } from "../../components/Field.tsx";
import { SettingsMenu } from "../../components/SettingsMenu.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import "../../styles/access.css";
import { useWords } from "../../text/useWords.ts";

type Way = keyof Session["ways"];

/** The page before all pages. */
export function SignInView({ ways }: { readonly ways: Session["ways"] }) {
  const { t } = useWords();
  usePageTitle(t("access.title"));
  const [way, setWay] = useState<Way>(ways.password ? "password" : "token");
  return (
    <div className="sign-in">
      <SettingsMenu />
      <main className="sign-in-sheet">
        <p className="brand">
          <img src="/favicon.svg" alt="" width="30" height="30" />
          <span>{t("app.name")}</span>
        </p>
        <h1>{t("access.title")}</h1>
        <p className="quiet">{ways.password ? t("access.lead") : t("access.leadToken")}</p>
        {ways.password && ways.token && (
          <Choices<Way>
            block
            label={t("access.way")}
            value={way}
            onChange={setWay}
            options={[
              { value: "password", label: t("access.byPassword") },
              { value: "token", label: t("access.byToken") },
            ]}
          />
        )}
        <SignInForm key={way} way={way} />
        <p className="quiet">{t("access.forgotten")}</p>
      </main>
    </div>
  );
}

function SignInForm({ way }: { readonly way: Way }) {
  const { t, failure } = useWords();
  const [name, setName] = useState("");
  const [secret, setSecret] = useState("");
  const attempt = useMutation({ mutationFn: (proof: SignIn) => signIn(proof) });
  const complete = secret !== "" && (way === "token" || name.trim() !== "");
  const submit = () =>
    attempt.mutate(
      way === "token" ? { token: secret.trim() } : { name: name.trim(), password: secret },
    );
  return (
    <form
      className="sign-in-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete && !attempt.isPending) submit();
      }}
    >
      {way === "password" && (
        <Field label={t("access.name")}>
          <Input
            autoFocus
            required
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
      )}
      <Field label={t(`access.${way}`)}>
        <Input
          autoFocus={way === "token"}
          required
          type="password"
          autoComplete={way === "password" ? "current-password" : "off"}
          maxLength={512}
          value={secret}
          onChange={(event) => setSecret(event.target.value)}
        />
      </Field>
      {attempt.error && <p role="alert">{failure(attempt.error)}</p>}
      <Button
        type="primary"
        block
        htmlType="submit"
        loading={attempt.isPending}
        disabled={!complete}
      >
        {t("access.submit")}
      </Button>
    </form>
  );
}
