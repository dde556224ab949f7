/** How a construct that the embedded engine does not answer as Neo4j would is refused. */
import { ZhengtuError } from "../../../errors.ts";
import { type SyntaxNode, startOf, tokensOf } from "../../cypher/syntax-tree.ts";

const MAX_SHOWN = 60;

/** The error that names the construct, says what to write instead, and suggests Neo4j. */
export function unsupported(node: SyntaxNode, construct: string, instead: string): ZhengtuError {
  return new ZhengtuError(
    "QUERY_UNSUPPORTED",
    `内嵌数据库不能像 Neo4j 那样回答“${construct}”（${excerpt(node)}），所以没有运行。${instead}；或改用 Neo4j。`,
    { details: { construct: excerpt(node), start: startOf(node) } },
  );
}

function excerpt(node: SyntaxNode): string {
  const text = [...tokensOf(node)].map((token) => token.text).join(" ");
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
