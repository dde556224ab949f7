/** Promises as stories: each with the sentence that makes it and those that follow, year by year. */
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { TypeIcon } from "../../components/TypeIcon.tsx";
import { useWords } from "../../text/useWords.ts";
import type { PromiseListProps } from "./PromiseTable.tsx";
import { StateTags } from "./StateTags.tsx";
import { StoryLine } from "./StoryLine.tsx";

const PAGE = 30;

/** The stories, the first ones; more on demand. */
export function PromiseTimeline({ ledger, promises, control }: PromiseListProps) {
  const { t, stated } = useWords();
  const [count, setCount] = useState(PAGE);
  const left = promises.length - count;
  return (
    <>
      <ol className="promise-stories">
        {promises.slice(0, count).map((promise) => (
          <li key={promise.id} className="promise-story">
            <h2>
              {promise.kind === "thing" && <TypeIcon type={promise.type} size={18} />}
              <Link to={control.hrefOf({ open: promise.id })}>
                {promise.name}
                {promise.kind === "target" && ` ${stated(promise)}`}
              </Link>
              <StateTags promise={promise} />
            </h2>
            <StoryLine promise={promise} ledger={ledger} />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <Button onClick={() => setCount(count + PAGE)}>
          {t("promises.more", { count: Math.min(left, PAGE) })}
        </Button>
      )}
    </>
  );
}
