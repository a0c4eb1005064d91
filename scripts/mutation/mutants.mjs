/** Puts every mutant of a source file into one copy of it, each behind a switch. */

import ts from 'typescript';

const OTHER_OPERATORS = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
};
const OTHER_METHODS = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  findLast: 'find',
  find: 'findLast',
};
/** Calls that a mutant leaves out: what they are called on goes on unchanged. */
const LEFT_OUT = new Set(['filter', 'toSorted', 'toReversed', 'slice', 'trim', 'normalize']);

const isText = (node) => ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);
const isName = ({ parent }, node) =>
  (ts.isPropertyAssignment(parent) && parent.name === node) ||
  ts.isImportDeclaration(parent) ||
  ts.isExportDeclaration(parent) ||
  ts.isTypeNode(parent);

/** The mutants of one node, as expressions in its place; `text` is that of a node unchanged. */
const mutantsOf = (node, text) => {
  if (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken.getText();
    return (OTHER_OPERATORS[operator] ?? []).map((other) => [
      `${operator} is ${other}`,
      `(${text(node.left)}) ${other} (${text(node.right)})`,
    ]);
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    return [['! is left out', `!!(${text(node.operand)})`]];
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [['true is false', 'false']];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [['false is true', 'true']];
  if (isText(node) && !isName(node, node) && node.text !== '') return [['text is empty', "''"]];
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0)
    return [['list is empty', '[]']];
  return ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)
    ? mutantsOfCall(node, text)
    : [];
};

const mutantsOfCall = (node, text) => {
  const { expression: on, name } = node.expression;
  const other = OTHER_METHODS[name.text];
  const given = node.arguments.map(text).join(', ');
  return [
    ...(other ? [[`${name.text} is ${other}`, `${text(on)}.${other}(${given})`]] : []),
    ...(LEFT_OUT.has(name.text) ? [[`${name.text} is left out`, text(on)]] : []),
  ];
};

/** Expressions that decide: mutants let them always or never hold. */
const isCondition = (node) =>
  (ts.isConditionalExpression(node.parent) && node.parent.condition === node) ||
  (ts.isIfStatement(node.parent) && node.parent.expression === node);
const isResult = (node) => ts.isArrowFunction(node.parent) && node.parent.body === node;

const switchable = (node) =>
  (node.flags & ts.NodeFlags.OptionalChain) === 0 &&
  ts.isExpression(node) &&
  !ts.isTypeNode(node) &&
  !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
  !(ts.isCallExpression(node.parent) && node.parent.expression === node) &&
  !ts.isPropertySignature(node.parent);

/**
 * `source` as JavaScript with its mutants, which `globalThis.comityMutant(n)` switches, and what
 * each is; `from` is the number of the first.
 */
export const withMutants = (source, file, from) => {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ESNext, true);
  const mutants = [];
  const text = (node) => source.slice(node.getStart(), node.end);
  const line = (node) => tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;

  const emit = (node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) {
      return text(node);
    }
    if (ts.isTypeAliasDeclaration(node) || ts.isExportDeclaration(node)) return text(node);
    const own = switchable(node) ? mutantsOf(node, text) : [];
    if (switchable(node) && isCondition(node))
      own.push(['always holds', 'true'], ['never holds', 'false']);
    if (switchable(node) && isResult(node) && !ts.isBlock(node))
      own.push(['gives nothing', 'undefined']);
    const numbered = own.map(([what, put]) => {
      mutants.push({ n: from + mutants.length, file, line: line(node), what, was: text(node) });
      return [mutants.at(-1).n, put];
    });
    let out = '';
    let at = node.getStart();
    ts.forEachChild(node, (child) => {
      out += source.slice(at, child.getStart()) + emit(child);
      at = child.end;
    });
    out += source.slice(at, node.end);
    return numbered.reduceRight(
      (rest, [n, put]) => `(globalThis.comityMutant(${n}) ? (0, ${put}) : ${rest})`,
      numbered.length > 0 ? `(${out})` : out,
    );
  };

  const { outputText } = ts.transpileModule(emit(tree), {
    fileName: file,
    compilerOptions: { target: 'ESNext', module: 'ESNext', verbatimModuleSyntax: true },
  });
  return { code: outputText, mutants };
};
