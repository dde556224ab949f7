/** Wires the client together: settings, texts, server state, theme, views. */
import { QueryClientProvider } from "@tanstack/react-query";
import { App as AntdApp, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { StrictMode, useLayoutEffect } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import "virtual:antd.css";
import { App } from "./App.tsx";
import { queryClient } from "./api/query-client.ts";
import { useSettings } from "./state/settings/store.ts";
import { useMode } from "./state/settings/useMode.ts";
import { antdTheme } from "./styles/antd-theme.ts";
import "./styles/canvas.css";
import "./styles/corner.css";
import "./styles/explore.css";
import "./styles/find.css";
import "./styles/focus.css";
import "./styles/frame.css";
import "./styles/menu.css";
import { applyPalette } from "./styles/palette.ts";
import "./styles/reading.css";
import "./styles/rules.css";
import "./styles/tokens.css";
import "./styles/work.css";
import { applyLanguage, startTexts } from "./text/i18n.ts";
import { Gate } from "./views/sign-in/Gate.tsx";

function Root() {
  const mode = useMode();
  const language = useSettings((settings) => settings.language);
  useLayoutEffect(() => applyPalette(mode), [mode]);
  useLayoutEffect(() => void applyLanguage(language), [language]);
  return (
    <ConfigProvider
      theme={antdTheme(mode)}
      locale={language === "zh" ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      <AntdApp component={false}>
        <QueryClientProvider client={queryClient}>
          <BrowserRouter>
            <Gate>
              <App />
            </Gate>
          </BrowserRouter>
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>
  );
}

await startTexts(useSettings.getState().language);
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
}
