/** A process's settings, checked before anything else happens, and explained when they are bad. */

import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { ValidationError } from 'class-validator';
import { PlatformError } from '../platform.errors.js';

export interface SettingNotes {
  /** What operators write it as, as `COMITY_PORT`. */
  readonly name: string;
  /** What to write, as `a free port from 1 to 65535`. */
  readonly write: string;
}

const notes = new WeakMap<object, Map<string, SettingNotes>>();

/** Names a property of a configuration class for operators. */
export const Setting =
  (note: SettingNotes): PropertyDecorator =>
  (target, property) => {
    const known = notes.get(target) ?? new Map<string, SettingNotes>();
    known.set(String(property), note);
    notes.set(target, known);
  };

/**
 * One line a setting: its name, what is wrong with what stands there, what to write instead.
 * Values are described, never repeated: any of them may be a secret in the wrong place.
 */
export class ConfigurationError extends PlatformError {
  constructor(lines: ReadonlyMap<string, string>) {
    super('CONFIGURATION_INVALID', { settings: [...lines.keys()] });
    this.message = [...lines.values()].join('\n');
  }
}

/**
 * An instance of `Class`, a class of class-validator's decorators, made of `values`. Values come
 * under the names of `@Setting` or of the properties; those that are `undefined` count as absent.
 *
 * @throws {ConfigurationError} for any setting that is missing, wrong or unknown; the process
 *   prints its message and exits with a code other than 0
 */
export const loadConfiguration = <T extends object>(
  Class: new () => T,
  values: Readonly<Record<string, unknown>>,
): T => {
  const named = notesOf(Class);
  const configuration = plainToInstance(Class, byProperty(values, named), {
    exposeDefaultValues: true,
  });
  const errors = validateSync(configuration, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
  });
  if (errors.length > 0) throw new ConfigurationError(new Map(errors.flatMap(linesBy(named))));
  return configuration;
};

/** The settings of `Class` that stand in `environment`, for `loadConfiguration`. */
export const settingsIn = (
  environment: Readonly<Record<string, string | undefined>>,
  Class: new () => object,
): Record<string, string> => {
  const found = [...notesOf(Class).values()].flatMap(({ name }) => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(found);
};

const notesOf = (Class: new () => object): ReadonlyMap<string, SettingNotes> => {
  const all = new Map<string, SettingNotes>();
  for (let at: unknown = Class.prototype; at instanceof Object; at = Object.getPrototypeOf(at)) {
    for (const [property, note] of notes.get(at) ?? []) {
      if (!all.has(property)) all.set(property, note);
    }
  }
  return all;
};

const byProperty = (
  values: Readonly<Record<string, unknown>>,
  named: ReadonlyMap<string, SettingNotes>,
): object => {
  const properties = new Map([...named].map(([property, { name }]) => [name, property]));
  const present = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present.map(([name, value]) => [properties.get(name) ?? name, value]));
};

const linesBy =
  (named: ReadonlyMap<string, SettingNotes>, prefix = '') =>
  (error: ValidationError): [string, string][] => {
    const property = `${prefix}${error.property}`;
    const note = named.get(property);
    const name = note?.name ?? property;
    const wrong = Object.values(error.constraints ?? {}).map((constraint) =>
      constraint.replace(error.property, 'it'),
    );
    const instead = note ? ` Write ${note.write}.` : '';
    const line = `${name} is ${shapeOf(error.value)}: ${wrong.join('; ')}.${instead}`;
    const own: [string, string][] = wrong.length > 0 ? [[name, line]] : [];
    return [...own, ...(error.children ?? []).flatMap(linesBy(named, `${property}.`))];
  };

const shapeOf = (value: unknown): string => {
  if (value === undefined || value === null) return 'missing';
  if (value === '') return 'empty';
  if (typeof value === 'string') return `text of ${value.length} characters`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? 'a structure' : `a ${typeof value}`;
};
