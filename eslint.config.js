import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores([
    "dist/",
    "data/",
    "node_modules/",
    "**/*.js",
    "**/*.mjs",
    "**/*.cjs",
    // AssemblyScript: the syntax of TypeScript with machine types of its own.
    "ingest/recognize/network/kernel/",
  ]),
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      complexity: ["error", 12],
      "max-lines": ["error", 400],
      "max-lines-per-function": ["error", 80],
      "max-params": ["error", 4],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: { ...reactHooks.configs.recommended.rules, "max-lines-per-function": ["error", 120] },
  },
  {
    files: ["client/**"],
    ignores: ["client/api/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          name: "@tanstack/react-query",
          importNames: ["useQuery"],
          message: "Ask by useAnswer: what is loaded stays where asking again fails.",
        },
      ],
    },
  },
  { files: ["**/*cli*.ts", "scripts/**", "bench/**", "tests/**"], rules: { "no-console": "off" } },
  {
    files: ["tests/**"],
    rules: { "max-lines-per-function": "off", "max-lines": "off" },
  },
);
