import { describe, expect, it } from '@jest/globals';
import { exploitationFormsIn, EXPLOITATION_FORMS } from './exploitation-forms.js';
import { aPractice, aTranslation } from './finding.fixture.js';
import { traitsOf } from './facets.js';
import { instrumentsOf } from './legal-instruments.js';
import { paragraphsOf } from './mandate-paragraphs.js';

describe('the paragraphs of a mandate', () => {
  it.each([
    ['Déclaration de Brasilia, par. 4, 9, 12', [4, 9, 12]],
    ['Declaración de Brasilia, párrs. 4, 9 y 12', [4, 9, 12]],
    ['Declaration of Brasilia, paras. 4 and 9', [4, 9]],
    ['Declaração de Brasília, parágrafos 4 a 6', [4, 5, 6]],
    ['Déclaration, paragraphes 4 à 6', [4, 5, 6]],
    ['Declaration §§ 4-6', [4, 5, 6]],
    ['Declaración 12', [12]],
    ['Declaración de Brasilia de 2026, párr. 12', [12]],
    ['Declaración, párr. 4; Protocolo contra la trata, art. 6', [4]],
    ['Declaration, para. 4, and Work Plan, line 7', [4]],
    ['Protocole contre la traite, art. 6', []],
    ['CNUCTO, art. 24(2)(b)', []],
  ])('of %j are %j', (line, paragraphs) => {
    expect(paragraphsOf([line])).toEqual(paragraphs);
  });

  it('are each named once', () => {
    expect(paragraphsOf(['Declaración 12, 4', 'Declaration 4'])).toEqual([4, 12]);
  });
});

describe('the forms of exploitation', () => {
  it.each([
    ['sexual', ['explotación sexual', 'sexual exploitation', 'exploração sexual', 'sexuelle']],
    ['forced_labour', ['trabajo forzoso', 'forced labour', 'trabalho forçado', 'travail forcé']],
    ['slavery_like', ['esclavitud', 'slavery', 'escravatura', 'esclavage']],
    ['servitude', ['servidumbre', 'servitude', 'servidão', 'la servitude']],
    ['organ_removal', ['extracción de órganos', 'removal of organs', 'remoção de órgãos']],
    ['begging', ['mendicidad forzada', 'forced begging', 'mendicância forçada', 'mendicité']],
    ['forced_marriage', ['matrimonio forzado', 'forced marriage', 'casamento forçado']],
    ['forced_criminality', ['criminalidad forzada', 'criminalidade forçada']],
    ['sale_of_children', ['venta de niños', 'sale of children', 'vente d’enfants']],
  ] as const)('know %s in %j', (form, told) => {
    for (const words of told) expect(exploitationFormsIn([words])).toEqual([form]);
    expect(exploitationFormsIn([form])).toEqual([form]);
  });

  it('are none where the words tell of none', () => {
    expect(exploitationFormsIn(['tráfico de drogas', 'lavado de activos', ''])).toEqual([]);
    expect(EXPLOITATION_FORMS).toHaveLength(9);
  });
});

describe('the legal frame', () => {
  it('is one instrument however it is worded', () => {
    const lines = ['Convention de Nassau art. 7 b, 10, 16', 'Convención de Nassau', 'Nassau 7'];
    expect(instrumentsOf(lines)).toEqual(['A-55']);
    expect(instrumentsOf(['CNUCTO art. 18(18), 24', 'Palermo Convention'])).toEqual(['UNTOC']);
    expect(instrumentsOf(['Protocolo contra la trata, art. 6'])).toEqual(['TIP']);
  });

  it('is told by its own words where no code stands for it', () => {
    expect(instrumentsOf(['Ley ficticia 27.319, art. 4', 'Ley ficticia'])).toEqual([
      'ley ficticia',
    ]);
  });
});

describe('a practice', () => {
  it('has the values of its newest version, and its languages with those of translations', () => {
    const practice = aPractice({
      id: 'BP-1',
      state: 'CAN',
      translations: [aTranslation('pt', 'Uma só oitiva')],
      record: {
        pillar: ['protection', 'protection'],
        kinds: ['evidence_request'],
        formsAndGroups: { exploitation: ['sexual', 'trabajo forzoso'] },
        title: { en: 'One interview' },
        evidenceLevel: 'monitored',
        mandateLink: ['Declaración 12'],
        legalFrame: ['Nassau 7'],
      },
    });

    expect(traitsOf(practice)).toEqual({
      theme: ['protection'],
      measure: ['evidence_request'],
      form: ['sexual', 'forced_labour'],
      state: ['CAN'],
      language: ['es', 'en', 'pt'],
      evidenceLevel: ['monitored'],
      year: ['2026'],
      paragraph: ['12'],
      legal: ['A-55'],
      applied: ['CAN'],
    });
  });
});
