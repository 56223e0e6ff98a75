import ts from 'typescript';

/** Fields of rules and deadline patterns that only tests and the generated pages read. */
const FIELDS = new Set(['examples', 'examplesAsOf', 'examplesDirectory', 'nearMisses', 'whenNotToUse']);

/**
 * A webpack loader for the registries' members: takes the fields that only tests and docs read out of the constants a module
 * exports, so that clerks do not load them. Plain JavaScript, because webpack loads its loaders itself.
 * @param {string} source TypeScript
 * @returns {string}
 */
export default function dropExamples(source) {
  const file = ts.createSourceFile('member.ts', source, ts.ScriptTarget.Latest);
  const spans = file.statements.flatMap((statement) =>
    ts.isVariableStatement(statement) ? statement.declarationList.declarations.flatMap(spansIn) : [],
  );
  return spans.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), source);

  /** @param {ts.VariableDeclaration} declaration */
  function spansIn({ initializer }) {
    if (!initializer || !ts.isObjectLiteralExpression(initializer)) return [];
    return initializer.properties
      .filter((property) => property.name && FIELDS.has(property.name.getText(file)))
      .map((property) => ({ start: property.getStart(file), end: afterComma(source, property.getEnd()) }));
  }
}

/** @param {string} source @param {number} end */
function afterComma(source, end) {
  return end + (/^\s*,/.exec(source.slice(end))?.[0].length ?? 0);
}
