import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { sources, type TextFile } from './tree.js';

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const hasDocstring = (node: ts.Node): boolean =>
  ts.getJSDocCommentsAndTags(node).some((doc) => ts.isJSDoc(doc) && doc.getText().length > 12);

/** `export const f = () => ...`, and functions made by a function: `export const f = reading(...)`. */
const isFunctionConstant = (statement: ts.VariableStatement): boolean =>
  statement.declarationList.declarations.some(
    ({ initializer }) =>
      initializer !== undefined &&
      (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
  );

const nameOf = (statement: ts.Statement): string => {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText()).join(', ');
  }
  return (statement as ts.FunctionDeclaration).name?.text ?? 'the default export';
};

const undocumented = ({ path, text }: TextFile): readonly string[] => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return file.statements
    .filter((statement) => isExported(statement) && !hasDocstring(statement))
    .filter(
      (statement) =>
        ts.isFunctionDeclaration(statement) ||
        ts.isClassDeclaration(statement) ||
        (ts.isVariableStatement(statement) && isFunctionConstant(statement)),
    )
    .map((statement) => {
      const { line } = file.getLineAndCharacterOfPosition(statement.getStart());
      return `${path}:${line + 1}: say what ${nameOf(statement)} means, takes, and throws or denies`;
    });
};

/** A list of exports says what it is for by its name. */
const onlyExports = ({ path, text }: TextFile): boolean =>
  ts
    .createSourceFile(path, text, ts.ScriptTarget.Latest)
    .statements.every((statement) => ts.isExportDeclaration(statement));

const withoutPurpose = (file: TextFile): readonly string[] =>
  onlyExports(file) || /^(#!.*\n)?(\/\*\*|\/\/) ?/.test(file.text)
    ? []
    : [`${file.path}: open the file with one sentence that says what it is for`];

describe('a source file', () => {
  it('of a lib documents every function and class that it exports', () => {
    const bare = 'export const seal = (x: number): number => x;\nexport class Log {}\n';
    expect(undocumented({ path: 'libs/x/src/a.ts', text: bare })).toHaveLength(2);
    const documented =
      '/** Seals `x` for nobody. */\nexport const seal = (x: number): number => x;\n';
    expect(undocumented({ path: 'libs/x/src/a.ts', text: documented })).toEqual([]);

    const libs = sources().filter(({ path }) => path.startsWith('libs/'));
    expect(libs.flatMap(undocumented)).toEqual([]);
  });

  it('opens with what it is for', () => {
    expect(
      withoutPurpose({ path: 'a.ts', text: "import 'x';\nexport const a = 1;\n" }),
    ).toHaveLength(1);

    expect(sources().flatMap(withoutPurpose)).toEqual([]);
  });
});
