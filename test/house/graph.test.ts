import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { sources, type TextFile } from './tree.js';

const decoratorsOf = (node: ts.Node): readonly ts.Decorator[] =>
  ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];

const nameOf = ({ expression }: ts.Decorator): string =>
  (ts.isCallExpression(expression) ? expression.expression : expression).getText();

const isDecorated = (node: ts.Node, name: string): boolean =>
  decoratorsOf(node).some((decorator) => nameOf(decorator) === name);

const classesOf = ({ path, text }: TextFile): readonly ts.ClassDeclaration[] =>
  ts
    .createSourceFile(path, text, ts.ScriptTarget.Latest, true)
    .statements.filter((statement) => ts.isClassDeclaration(statement));

const appOf = (path: string): string => path.split('/').slice(0, 2).join('/');

/** An app is guarded as a whole when one of its modules puts a guard before everything. */
const guardedApps = (files: readonly TextFile[]): ReadonlySet<string> =>
  new Set(
    files
      .filter(({ path }) => path.endsWith('.module.ts'))
      .filter(({ text }) => /\bprovide: APP_GUARD\b|\bidentityGuard\(/.test(text))
      .map(({ path }) => appOf(path)),
  );

const unguarded = (file: TextFile, guarded: ReadonlySet<string>): readonly string[] =>
  classesOf(file)
    .filter((one) => !isDecorated(one, 'UseGuards') && !guarded.has(appOf(file.path)))
    .flatMap((one) => one.members)
    .filter((member) => isDecorated(member, 'Mutation') && !isDecorated(member, 'UseGuards'))
    .map(
      (member) =>
        `${file.path}: no guard stands before the mutation ${member.name?.getText() ?? '?'}`,
    );

const mutationsOf = (file: TextFile): readonly ts.MethodDeclaration[] =>
  classesOf(file)
    .flatMap((one) => one.members)
    .filter((member) => ts.isMethodDeclaration(member))
    .filter((method) => isDecorated(method, 'Mutation'));

const byNobody = (file: TextFile): readonly string[] =>
  mutationsOf(file)
    .filter(({ parameters }) => !parameters.some((one) => isDecorated(one, 'Actor')))
    .map(
      ({ name }) => `${file.path}: the mutation ${name.getText()} does not ask for its @Actor()`,
    );

/** `new ValidationPipe({ expectedType: X })`, or a function of the same file that makes one of X. */
const namesItsClass = (pipe: string, file: TextFile): boolean =>
  /\bexpectedType: [A-Z]/.test(pipe) ||
  (/^[a-z]\w*\([A-Z]\w*\)$/.test(pipe) && /\bexpectedType\b/.test(file.text));

const unvalidated = (file: TextFile): readonly string[] =>
  classesOf(file)
    .flatMap((one) => one.members)
    .filter((member) => ts.isMethodDeclaration(member))
    .flatMap((method) => method.parameters)
    .flatMap((parameter) => decoratorsOf(parameter))
    .map(({ expression }) => expression)
    .filter((call) => ts.isCallExpression(call) && /^Args\(\s*'input'/.test(call.getText()))
    .map((call) => (call as ts.CallExpression).arguments[1]?.getText() ?? '')
    .filter((pipe) => !namesItsClass(pipe, file))
    .map(
      (pipe) =>
        `${file.path}: @Args('input', ${pipe}) checks nothing: new ValidationPipe({ expectedType: X })`,
    );

const resolvers = (): readonly TextFile[] =>
  sources().filter(({ path }) => path.endsWith('.resolver.ts'));

const aResolver = (decorators: string, args: string): TextFile => ({
  path: 'apps/planted/src/cases/cases.resolver.ts',
  text: `@Resolver()\n${decorators}\nexport class R { @Mutation('open') open(@Args(${args}) input: OpenInput) {} }\n`,
});

describe('the graph', () => {
  it('has a guard before every mutation', () => {
    expect(unguarded(aResolver('', "'id'"), new Set())).toHaveLength(1);
    expect(unguarded(aResolver('@UseGuards(OfficerGuard)', "'id'"), new Set())).toEqual([]);
    expect(unguarded(aResolver('', "'id'"), new Set(['apps/planted']))).toEqual([]);

    const guarded = guardedApps(sources());
    expect(resolvers().flatMap((file) => unguarded(file, guarded))).toEqual([]);
  });

  it('knows who acts in every mutation', () => {
    expect(byNobody(aResolver('', "'id'"))).toHaveLength(1);

    expect(resolvers().flatMap(byNobody)).toEqual([]);
  });

  it('names the class that checks each input object', () => {
    expect(unvalidated(aResolver('', "'input'"))).toHaveLength(1);
    expect(unvalidated(aResolver('', "'input', new ValidationPipe()"))).toHaveLength(1);
    expect(
      unvalidated(aResolver('', "'input', new ValidationPipe({ expectedType: OpenInput })")),
    ).toEqual([]);

    expect(resolvers().flatMap(unvalidated)).toEqual([]);
  });
});
