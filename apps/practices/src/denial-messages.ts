/** Why this library says no and what to do instead, in the officer's language. */

import type { Denial } from '@comity/kernel';
import { denialMessage, LANGUAGES, type Language, type Told } from '@comity/law';
import type { FormatDenialCode } from './formats/formats.denials.js';
import type { PracticeDenialCode } from './records/practice.denials.js';

/** A denial of this library without its message in four languages does not compile. */
export const PRACTICE_DENIAL_MESSAGES: Readonly<
  Record<PracticeDenialCode | FormatDenialCode, Told>
> = {
  PRACTICE_CONTENT_INVALID: {
    es: 'El contenido no tiene la forma de la ficha de una práctica: corrija los campos que se indican.',
    en: 'The content is not in the form of the record of a practice: correct the fields that are named.',
    pt: 'O conteúdo não tem a forma da ficha de uma prática: corrija os campos indicados.',
    fr: 'Le contenu n’a pas la forme de la fiche d’une pratique\u00a0: corrigez les champs indiqués.',
  },
  PRACTICE_FILE_UNREADABLE: {
    es: 'El archivo no es una práctica en el formato indicado: corrija la línea que se señala o elija el otro formato.',
    en: 'The file is not a practice in the format that was named: correct the line it stops at, or choose the other format.',
    pt: 'O arquivo não é uma prática no formato indicado: corrija a linha assinalada ou escolha o outro formato.',
    fr: 'Le fichier n’est pas une pratique au format indiqué\u00a0: corrigez la ligne signalée ou choisissez l’autre format.',
  },
  PRACTICE_KEY_USED: {
    es: 'Esa clave de repetición ya sirvió para otra cosa: use una nueva.',
    en: 'That key has named something else already: use a new one.',
    pt: 'Essa chave de repetição já serviu para outra coisa: use uma nova.',
    fr: 'Cette clé de répétition a déjà servi à autre chose\u00a0: employez-en une nouvelle.',
  },
  PRACTICE_LOCKED: {
    es: 'El texto no cambia mientras otros lo juzgan: haga que se lo devuelvan primero.',
    en: 'The words of a practice do not change while others judge them: have it returned first.',
    pt: 'O texto não muda enquanto outros o julgam: faça com que seja devolvido primeiro.',
    fr: 'Le texte ne change pas pendant que d’autres le jugent\u00a0: faites-le d’abord renvoyer.',
  },
  PRACTICE_STEP_UNKNOWN: {
    es: 'No existe tal paso: elija uno de los que se ofrecen.',
    en: 'There is no such step with a practice: choose one of those offered.',
    pt: 'Não existe tal passo: escolha um dos oferecidos.',
    fr: 'Cette étape n’existe pas\u00a0: choisissez l’une de celles proposées.',
  },
  PRACTICE_UNKNOWN: {
    es: 'No hay tal práctica que usted pueda ver: revise el identificador.',
    en: 'There is no such practice that you may see: check its id.',
    pt: 'Não há tal prática que possa ver: verifique o identificador.',
    fr: 'Il n’y a pas de pratique de ce nom que vous puissiez voir\u00a0: vérifiez l’identifiant.',
  },
  PRACTICE_WORDS_ACCEPTED: {
    es: 'Traducir no cambia el texto que los revisores aceptaron: deje ese texto como estaba.',
    en: 'Translating changes no word that the reviewers agreed to: leave those words as they were.',
    pt: 'Traduzir não altera o texto que os revisores aceitaram: deixe esse texto como estava.',
    fr: 'Traduire ne change rien au texte accepté par les réviseurs\u00a0: laissez ce texte tel quel.',
  },
  READING_LIST_TOO_LONG: {
    es: 'Son más prácticas de las que caben en una lista de lecturas: elija menos.',
    en: 'Those are more practices than one reading list holds: choose fewer.',
    pt: 'São mais práticas do que cabem em uma lista de leituras: escolha menos.',
    fr: 'Ces pratiques dépassent une liste de lectures\u00a0: choisissez-en moins.',
  },
};

/** What a denial says in `language`; its code where no catalogue of ours has it. */
export const messageOf = (denial: Denial, language: Language): string =>
  denialMessage(denial, language, PRACTICE_DENIAL_MESSAGES);

/** A denial with what it says in every language, for who is answered without a graph. */
export const inWords = (denial: Denial): Denial & { readonly message: Told } => ({
  ...denial,
  message: Object.fromEntries(
    LANGUAGES.map((language) => [language, messageOf(denial, language)]),
  ) as Told,
});
