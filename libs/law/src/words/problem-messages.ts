/** What is wrong with a member and what to write instead, in the officer's language. */

import type { Denial } from '@comity/kernel';
import type { Problem, ProblemCode } from '../bodies/reading.js';
import { placeIn } from './labels.js';
import { stopIn } from './language.js';
import type { Language, Told } from './language.js';

const MESSAGES: Readonly<Record<ProblemCode, Told>> = {
  MISSING: {
    es: 'falta; escríbalo',
    en: 'is missing; write it',
    pt: 'falta; escreva-o',
    fr: 'manque ; écrivez-le',
  },
  UNKNOWN_MEMBER: {
    es: 'contiene un dato que este formulario no conoce; quítelo',
    en: 'holds something that this form does not know; take it away',
    pt: 'contém um dado que este formulário não conhece; retire-o',
    fr: 'contient une donnée que ce formulaire ne connaît pas ; retirez-la',
  },
  NOT_OBJECT: {
    es: 'debe ser un conjunto de datos',
    en: 'must be a set of data',
    pt: 'deve ser um conjunto de dados',
    fr: 'doit être un ensemble de données',
  },
  NOT_LIST: {
    es: 'debe ser una lista',
    en: 'must be a list',
    pt: 'deve ser uma lista',
    fr: 'doit être une liste',
  },
  TOO_FEW: {
    es: 'tiene muy pocos elementos; añada los que faltan',
    en: 'has too few entries; add what is missing',
    pt: 'tem poucos elementos; acrescente os que faltam',
    fr: 'compte trop peu d’éléments ; ajoutez ceux qui manquent',
  },
  TOO_MANY: {
    es: 'tiene demasiados elementos; divida la solicitud',
    en: 'has too many entries; divide the request',
    pt: 'tem elementos demais; divida o pedido',
    fr: 'compte trop d’éléments ; scindez la demande',
  },
  NOT_TEXT: {
    es: 'debe ser un texto',
    en: 'must be text',
    pt: 'deve ser um texto',
    fr: 'doit être un texte',
  },
  EMPTY: {
    es: 'está vacío; escríbalo o quítelo',
    en: 'is empty; write it or leave it out',
    pt: 'está vazio; escreva-o ou retire-o',
    fr: 'est vide ; écrivez-le ou retirez-le',
  },
  TOO_LONG: {
    es: 'es demasiado largo; acórtelo o adjunte un documento',
    en: 'is too long; shorten it or attach a document',
    pt: 'é longo demais; encurte-o ou anexe um documento',
    fr: 'est trop long ; abrégez-le ou joignez un document',
  },
  CONTROL_CHARACTER: {
    es: 'contiene un carácter de control invisible; escríbalo de nuevo',
    en: 'holds an invisible control character; type it anew',
    pt: 'contém um caractere de controle invisível; digite-o de novo',
    fr: 'contient un caractère de contrôle invisible ; saisissez-le à nouveau',
  },
  BIDI_CHARACTER: {
    es: 'contiene un carácter que invierte el orden de lectura; escríbalo de nuevo',
    en: 'holds a character that turns the order of reading about; type it anew',
    pt: 'contém um caractere que inverte a ordem de leitura; digite-o de novo',
    fr: 'contient un caractère qui inverse le sens de lecture ; saisissez-le à nouveau',
  },
  INVISIBLE_CHARACTER: {
    es: 'contiene un carácter que nadie ve; escríbalo de nuevo',
    en: 'holds a character that nobody sees; type it anew',
    pt: 'contém um caractere que ninguém vê; digite-o de novo',
    fr: 'contient un caractère que personne ne voit ; saisissez-le à nouveau',
  },
  UNPAIRED_SURROGATE: {
    es: 'contiene un carácter dañado; escríbalo de nuevo',
    en: 'holds a broken character; type it anew',
    pt: 'contém um caractere corrompido; digite-o de novo',
    fr: 'contient un caractère corrompu ; saisissez-le à nouveau',
  },
  MARKUP: {
    es: 'contiene marcas como las de una página web; escriba solo texto',
    en: 'holds markup like that of a web page; write text alone',
    pt: 'contém marcação como a de uma página web; escreva só texto',
    fr: 'contient un balisage de page web ; écrivez du texte seul',
  },
  PICTURE: {
    es: 'contiene el comienzo de una imagen, “![”; adjúntela o ponga un espacio en medio',
    en: 'holds the beginning of a picture, “![”; attach it or put a space between',
    pt: 'contém o começo de uma imagem, “![”; anexe-a ou ponha um espaço no meio',
    fr: 'contient le début d’une image, « ![ » ; joignez-la ou séparez ces signes d’une espace',
  },
  LINK_NOT_HTTPS: {
    es: 'contiene un enlace que no es https ni mailto; escriba la dirección como https://…',
    en: 'holds a link that is neither https nor mailto; write the address as https://…',
    pt: 'contém um link que não é https nem mailto; escreva o endereço como https://…',
    fr: 'contient un lien qui n’est ni https ni mailto ; écrivez l’adresse comme https://…',
  },
  NOT_WHOLE_NUMBER: {
    es: 'debe ser un número entero',
    en: 'must be a whole number',
    pt: 'deve ser um número inteiro',
    fr: 'doit être un nombre entier',
  },
  NOT_NUMBER: {
    es: 'debe ser un número',
    en: 'must be a number',
    pt: 'deve ser um número',
    fr: 'doit être un nombre',
  },
  OUT_OF_RANGE: {
    es: 'está fuera de los límites; corríjalo',
    en: 'is out of range; correct it',
    pt: 'está fora dos limites; corrija-o',
    fr: 'est hors limites ; corrigez-le',
  },
  NOT_BOOLEAN: {
    es: 'debe responderse con sí o no',
    en: 'must be answered with yes or no',
    pt: 'deve ser respondido com sim ou não',
    fr: 'appelle la réponse oui ou non',
  },
  NOT_ALLOWED: {
    es: 'no admite ese valor; elija uno de la lista',
    en: 'does not take that value; choose one of the list',
    pt: 'não admite esse valor; escolha um da lista',
    fr: 'n’admet pas cette valeur ; choisissez-en une dans la liste',
  },
  NOT_DATE: {
    es: 'no es una fecha del calendario; escríbala como 2026-06-08',
    en: 'is no day of the calendar; write it as 2026-06-08',
    pt: 'não é uma data do calendário; escreva-a como 2026-06-08',
    fr: 'n’est pas une date du calendrier ; écrivez-la comme 2026-06-08',
  },
  NOT_STATE: {
    es: 'no es un Estado; escriba su código de tres letras',
    en: 'is no State; write its code of three letters',
    pt: 'não é um Estado; escreva seu código de três letras',
    fr: 'n’est pas un État ; écrivez son code à trois lettres',
  },
  NOT_ZONE: {
    es: 'no es un huso horario; escríbalo como America/Lima',
    en: 'is no time zone; write it as America/Lima',
    pt: 'não é um fuso horário; escreva-o como America/Lima',
    fr: 'n’est pas un fuseau horaire ; écrivez-le comme America/Lima',
  },
  NOT_BOUND: {
    es: 'no corresponde al texto que dice traducir; traduzca el texto actual',
    en: 'does not belong to the text that it says it translates; translate the present text',
    pt: 'não corresponde ao texto que diz traduzir; traduza o texto atual',
    fr: 'ne correspond pas au texte qu’elle dit traduire ; traduisez le texte actuel',
  },
  REPEATED: {
    es: 'repite un número o código; use cada uno una sola vez',
    en: 'repeats a number or code; use each of them once',
    pt: 'repete um número ou código; use cada um uma só vez',
    fr: 'répète un numéro ou un code ; employez chacun une seule fois',
  },
};

const WHOLE: Told = {
  es: 'El contenido',
  en: 'The content',
  pt: 'O conteúdo',
  fr: 'Le contenu',
};

/** `Item of assistance 2, Period: is missing; write it` in the language asked. */
export const problemMessage = ({ path, problem }: Problem, language: Language): string => {
  const place = path === '' ? WHOLE[language] : placeIn(path, language);
  return `${place}${stopIn(':', language)}${MESSAGES[problem][language]}.`;
};

const PROBLEMS_LISTED_MAX = 20;

/** Problems as denials list them, `purpose: EMPTY`, the first twenty: nothing their author wrote. */
export const problemPaths = (problems: readonly Problem[]): readonly string[] =>
  problems.slice(0, PROBLEMS_LISTED_MAX).map(({ path, problem }) => `${path}: ${problem}`);

/** A problem as denials list it, `purpose: EMPTY`; undefined for any other text. */
export const problemIn = (line: string): Problem | undefined => {
  const [, path = '', code = ''] = /^(.*): ([A-Z_]+)$/.exec(line) ?? [];
  return Object.hasOwn(MESSAGES, code) ? { path, problem: code as ProblemCode } : undefined;
};

/** A field that is wrong, by path and code, and in words. */
export interface NamedProblem {
  readonly path: string;
  readonly problem: string;
  readonly message: string;
}

/** The fields that a denial says are wrong, each in words; none for a denial that names none. */
export const problemsOf = ({ detail }: Denial, language: Language): readonly NamedProblem[] => {
  const { problems } = detail;
  if (!Array.isArray(problems)) return [];
  return (problems as readonly string[])
    .flatMap((line) => problemIn(line) ?? [])
    .map((problem) => ({ ...problem, message: problemMessage(problem, language) }));
};
