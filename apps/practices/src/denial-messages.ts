/** Why this library says no and what to do instead, in the officer's language. */

import type { Denial } from '@comity/kernel';
import { denialMessage, type Language } from '@comity/law';
import type { FindingDenialCode } from './finding/finding.denials.js';
import type { PracticeDenialCode } from './records/practice.denials.js';

/** A denial of this library without its message in four languages does not compile. */
export const PRACTICE_DENIAL_MESSAGES: Readonly<
  Record<PracticeDenialCode | FindingDenialCode, Readonly<Record<Language, string>>>
> = {
  FINDING_FACET_TOO_WIDE: {
    es: 'Son demasiados valores, o demasiado largos, para acotar la búsqueda: elija menos.',
    en: 'These are too many values, or too long ones, to narrow a search by: choose fewer.',
    pt: 'São valores demais, ou longos demais, para restringir a pesquisa: escolha menos.',
    fr: 'Ce sont trop de valeurs, ou de trop longues, pour affiner une recherche\u00a0: choisissez-en moins.',
  },
  FINDING_TOO_DEEP: {
    es: 'Una búsqueda no se recorre tan lejos: acótela con más palabras o con los filtros.',
    en: 'A search is not paged through so far: narrow it down with more words or by its facets.',
    pt: 'Uma pesquisa não é percorrida até tão longe: restrinja-a com mais palavras ou com os filtros.',
    fr: 'Une recherche ne se parcourt pas si loin\u00a0: affinez-la par d’autres mots ou par les filtres.',
  },
  FINDING_TOO_MANY_HITS: {
    es: 'Una respuesta no da tantos resultados: pida menos cada vez.',
    en: 'No answer gives so many hits: ask for fewer at a time.',
    pt: 'Uma resposta não dá tantos resultados: peça menos de cada vez.',
    fr: 'Une réponse ne donne pas autant de résultats\u00a0: demandez-en moins à la fois.',
  },
  FINDING_WORDS_TOO_LONG: {
    es: 'La búsqueda es demasiado larga: escriba solo las palabras que importan.',
    en: 'The search is too long: write only the words that matter.',
    pt: 'A pesquisa é longa demais: escreva apenas as palavras que importam.',
    fr: 'La recherche est trop longue\u00a0: n’écrivez que les mots qui comptent.',
  },
  SAVED_SEARCH_NAME_INVALID: {
    es: 'Una búsqueda guardada necesita un nombre, y breve: escriba otro.',
    en: 'A saved search needs a name, and a short one: write another.',
    pt: 'Uma pesquisa guardada precisa de um nome, e curto: escreva outro.',
    fr: 'Une recherche enregistrée a besoin d’un nom, et d’un nom court\u00a0: écrivez-en un autre.',
  },
  SAVED_SEARCH_UNKNOWN: {
    es: 'Usted no ha guardado tal búsqueda: elija una de las suyas.',
    en: 'You have saved no such search: choose one of yours.',
    pt: 'Não guardou tal pesquisa: escolha uma das suas.',
    fr: 'Vous n’avez pas enregistré cette recherche\u00a0: choisissez l’une des vôtres.',
  },
  SAVED_SEARCHES_TOO_MANY: {
    es: 'Ya guardó todas las búsquedas que se puede: olvide una primero.',
    en: 'You have saved as many searches as one may: forget one first.',
    pt: 'Já guardou todas as pesquisas que se pode: esqueça uma primeiro.',
    fr: 'Vous avez enregistré autant de recherches qu’il est permis\u00a0: oubliez-en une d’abord.',
  },
  PRACTICE_CONTENT_INVALID: {
    es: 'El contenido no tiene la forma de la ficha de una práctica: corrija los campos que se indican.',
    en: 'The content is not in the form of the record of a practice: correct the fields that are named.',
    pt: 'O conteúdo não tem a forma da ficha de uma prática: corrija os campos indicados.',
    fr: 'Le contenu n’a pas la forme de la fiche d’une pratique\u00a0: corrigez les champs indiqués.',
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
};

/** What a denial says in `language`; its code where no catalogue of ours has it. */
export const messageOf = (denial: Denial, language: Language): string =>
  denialMessage(denial, language, PRACTICE_DENIAL_MESSAGES);
