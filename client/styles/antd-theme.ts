/** Ant Design's tokens in our own colours and sizes. */
import type { ThemeConfig } from "antd";
import theme from "antd/es/theme";
import type { Mode } from "./palette.ts";
import { inksOf } from "./palette.ts";

const SEEDS: Readonly<Record<Mode, NonNullable<ThemeConfig["token"]>>> = {
  light: {
    colorPrimary: "#1f5a5f",
    colorLink: "#1f5a5f",
    colorPrimaryBorder: "#1f5a5f",
    colorError: "#b3261e",
    colorBgBase: "#fffefb",
    colorBgContainer: "#fffefb",
    colorTextPlaceholder: "#6d7679",
    colorTextDescription: "#5a676b",
  },
  dark: {
    colorPrimary: "#3f8f92",
    colorLink: "#7fc6c4",
    colorPrimaryBorder: "#7fc6c4",
    colorError: "#f28b82",
    colorBgBase: "#171f23",
    colorBgContainer: "#171f23",
    colorBgElevated: "#1d272c",
    colorBorder: "#43525a",
    colorBorderSecondary: "#2a363b",
    colorBorderDisabled: "#2a363b",
    colorSplit: "#2a363b",
    colorTextPlaceholder: "#8b989b",
    colorTextDescription: "#9aa7aa",
  },
};

/** The theme for a mode; the rules come from the static stylesheet, only variables are set at run time. */
export function antdTheme(mode: Mode): ThemeConfig {
  const { ink } = inksOf(mode);
  return {
    zeroRuntime: true,
    hashed: false,
    cssVar: { key: `zt-${mode}` },
    algorithm: mode === "dark" ? theme.darkAlgorithm : theme.defaultAlgorithm,
    components: {
      Segmented: {
        trackBg: mode === "dark" ? "#202b30" : "#ebe7dc",
        itemColor: ink,
        itemHoverColor: ink,
        // Ant Design's own is darker than the track in dark mode, and hardly seen.
        ...(mode === "dark" ? { itemSelectedBg: "#2f6266", itemSelectedColor: ink } : {}),
      },
      Tabs: { itemSelectedColor: ink, itemHoverColor: ink, itemActiveColor: ink },
    },
    token: {
      ...SEEDS[mode],
      colorTextBase: ink,
      borderRadius: 6,
      controlHeight: 34,
      fontSize: 14,
      fontFamily: "var(--sans)",
      motionDurationMid: "0.12s",
      motionDurationSlow: "0.16s",
    },
  };
}
