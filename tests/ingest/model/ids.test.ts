import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decisionId,
  documentId,
  entityId,
  metricId,
  sectionId,
  sentenceId,
} from "../../../ingest/model/ids.ts";
import { ENTITY_TYPES } from "../../../ingest/model/ontology.ts";

const text = fc.string({ unit: "grapheme", maxLength: 12 });
const identity = fc.record({ type: fc.constantFrom(...ENTITY_TYPES), scope: text, name: text });
const order = fc.nat(100_000);

describe("ids", () => {
  it("are a letter for the kind and twenty hexadecimal digits, whatever the content", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), identity, order, (content, named, number) => {
        const document = documentId(content);
        const sentence = sentenceId(document, number);
        const ids = [document, sectionId(document, number), sentence, entityId(named)];
        for (const [at, letter] of ["d", "c", "s", "e"].entries()) {
          expect(ids[at]).toMatch(new RegExp(`^${letter}[0-9a-f]{20}$`));
        }
        expect(metricId(sentence, number)).toMatch(/^m[0-9a-f]{20}$/);
      }),
    );
  });

  it("are equal where the content is, and only there", () => {
    fc.assert(
      fc.property(identity, identity, (one, other) => {
        const isSame =
          one.type === other.type && one.scope === other.scope && one.name === other.name;
        expect(entityId({ ...one })).toBe(entityId(one));
        expect(entityId(one) === entityId(other)).toBe(isSame);
      }),
    );
  });

  it("keep a character that ends the scope apart from one that begins the name", () => {
    fc.assert(
      fc.property(identity, text, (named, moved) => {
        fc.pre(moved !== "");
        const [before, after] = [
          { ...named, scope: `${named.scope}${moved}` },
          { ...named, name: `${moved}${named.name}` },
        ];
        expect(entityId(before)).not.toBe(entityId(after));
      }),
    );
  });

  it("tell the parts of a document apart by their place", () => {
    fc.assert(
      fc.property(fc.uniqueArray(order, { maxLength: 20 }), (numbers) => {
        const document = documentId("一份报告");
        const ids = numbers.flatMap((at) => [sectionId(document, at), sentenceId(document, at)]);
        expect(new Set(ids).size).toBe(2 * numbers.length);
      }),
    );
  });

  it("of a decision do not depend on which entity is named first", () => {
    fc.assert(
      fc.property(text, text, text, (one, other, third) => {
        expect(decisionId(one, other)).toBe(decisionId(other, one));
        fc.pre(third !== other && third !== one);
        expect(decisionId(one, third)).not.toBe(decisionId(one, other));
      }),
    );
  });
});
