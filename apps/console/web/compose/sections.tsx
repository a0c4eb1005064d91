/** The parts of a request, each opened when somebody writes in it. */

import { memo, type Dispatch, type SetStateAction } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import type { Shape } from '@comity/law';
import { ShapeField } from '../forms/shape-field.tsx';
import { sectionAt, sectionsOf, tidy, type Section, type Typed } from '../forms/shape.ts';
import { Mark } from '../ui/mark.tsx';
import { useLaw } from '../words/law.ts';

type Opened = ReadonlySet<string>;

interface Props {
  readonly shape: Shape;
  readonly open: Opened;
  readonly onOpen: Dispatch<SetStateAction<Opened>>;
  /** The law's paths of what is missing, so that closed parts tell of it. */
  readonly missing: readonly string[];
}

/** Drawn anew when a part opens or what is missing changes, and not at every letter typed. */
export const Sections = memo(({ shape, open, onOpen, missing }: Props) => {
  const sections = sectionsOf(shape);
  const at = missing.map((path) => sectionAt(sections, path));
  return sections.map((section) => (
    <OneSection
      key={section.id}
      section={section}
      missing={at.filter((id) => id === section.id).length}
      isOpen={open.has(section.id)}
      onToggle={(isOpen) => onOpen((before) => toggled(before, section.id, isOpen))}
    />
  ));
});
Sections.displayName = 'Sections';

const toggled = (before: Opened, id: string, isOpen: boolean): Opened => {
  const after = new Set(before);
  if (isOpen) after.add(id);
  else after.delete(id);
  return after;
};

interface OneProps {
  readonly section: Section;
  readonly missing: number;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

const OneSection = ({ section, missing, isOpen, onToggle }: OneProps) => {
  const t = useTranslations('compose');
  const law = useLaw();
  const { getValues } = useFormContext();
  const title = section.id.startsWith('chapter.') ? law.term(section.id) : law.label(section.id);
  const written = section.members.filter(([name]) =>
    saysSomething(getValues(name) as Typed),
  ).length;
  return (
    <details
      className="card section"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen) onToggle(currentTarget.open);
      }}
    >
      <summary>
        {title} {written > 0 && <Mark tone="accent">{t('written')}</Mark>}{' '}
        {missing > 0 && <Mark tone="alarm">{t('missingHere', { count: missing })}</Mark>}
      </summary>
      {isOpen && (
        <div className="section-body stack">
          {section.members.map(([name, { shape, optional }]) => (
            <ShapeField key={name} shape={shape} path={name} optional={optional} />
          ))}
        </div>
      )}
    </details>
  );
};

const saysSomething = (value: Typed): boolean => {
  const kept = tidy(value);
  return kept !== undefined && kept !== false && !(Array.isArray(kept) && kept.length === 0);
};

const FOCUSABLE = 'input, textarea, button, select';

/** Opens the part where the law's `path` stands, and puts the cursor there. */
export const goTo = (
  path: string,
  shape: Shape,
  onOpen: Dispatch<SetStateAction<Opened>>,
): void => {
  const section = sectionAt(sectionsOf(shape), path);
  if (section !== undefined) onOpen((before) => new Set([...before, section]));
  requestAnimationFrame(() => requestAnimationFrame(() => focusAt(path)));
};

/** The place itself, or the nearest around it that is shown. */
const focusAt = (path: string): void => {
  for (let at = path; at !== ''; at = at.replace(/(?:^|[.[])[^.[]*$/, '')) {
    const place = document.querySelector(`[data-at="${CSS.escape(at)}"]`);
    const field = place?.matches(FOCUSABLE) ? place : place?.querySelector(FOCUSABLE);
    if (field instanceof HTMLElement) {
      field.scrollIntoView({ block: 'center' });
      field.focus();
      return;
    }
  }
};
