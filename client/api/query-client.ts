/** The one cache of server state: what views ask for and what actions ask for is asked once. */
import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./api-error.ts";

/** For the whole page. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      // Without a network a question fails and says so; it does not wait without a word.
      networkMode: "always",
      // What the server refused it will refuse again; a cut connection may come back.
      retry: (failures, error) =>
        error instanceof ApiError && error.code === "OFFLINE" && failures < 1,
    },
    mutations: { networkMode: "always" },
  },
});
