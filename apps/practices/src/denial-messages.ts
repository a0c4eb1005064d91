/** Why this library says no and what to do instead, in the officer's language. */

import type { Denial } from '@comity/kernel';
import { denialMessage, type Language } from '@comity/law';
import type { RemarkDenialCode } from '@comity/library';
import type { PracticeDenialCode } from './records/practice.denials.js';
import type { UsingDenialCode } from './using/using.denials.js';

/** A denial of this library without its message in four languages does not compile. */
export const PRACTICE_DENIAL_MESSAGES: Readonly<
  Record<
    PracticeDenialCode | RemarkDenialCode | UsingDenialCode,
    Readonly<Record<Language, string>>
  >
> = {
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
  PRACTICE_NOT_SHARED: {
    es: 'La práctica todavía no llegó a la biblioteca que todos comparten: espere a que se firme su publicación.',
    en: 'The practice has not reached the library that all share: wait until its publication is signed.',
    pt: 'A prática ainda não chegou à biblioteca que todos compartilham: espere até que sua publicação seja assinada.',
    fr: 'La pratique n’est pas encore dans la bibliothèque que tous partagent\u00a0: attendez que sa publication soit signée.',
  },
  PRACTICE_TOO_LARGE: {
    es: 'La ficha es demasiado larga para enviarse a las demás bibliotecas: acorte los textos o adjunte un documento.',
    en: 'The record is too long to be sent to other libraries: shorten its texts or attach a document.',
    pt: 'A ficha é longa demais para ser enviada às outras bibliotecas: encurte os textos ou anexe um documento.',
    fr: 'La fiche est trop longue pour être envoyée aux autres bibliothèques : raccourcissez les textes ou joignez un document.',
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
  REMARK_ENDORSED_ALREADY: {
    es: 'Su Estado ya respalda esta práctica: no hace falta hacerlo otra vez.',
    en: 'Your State endorses this practice already: there is nothing more to do.',
    pt: 'Seu Estado já apoia esta prática: não é preciso fazê-lo de novo.',
    fr: 'Votre État appuie déjà cette pratique\u00a0: il n’y a rien de plus à faire.',
  },
  REMARK_NOT_OURS: {
    es: 'Lo dijo otro Estado: solo ese Estado puede retirarlo.',
    en: 'Another State said that: only that State can take it back.',
    pt: 'Outro Estado disse isso: somente esse Estado pode retirá-lo.',
    fr: 'C’est un autre État qui l’a dit\u00a0: lui seul peut le retirer.',
  },
  REMARK_ORIGINAL_LANGUAGE: {
    es: 'Es el idioma del autor: comente lo que quiera cambiar, pues solo una versión nueva lo cambia.',
    en: 'That is the language of the author: comment on what you would change, since only a new version changes it.',
    pt: 'É o idioma do autor: comente o que quiser mudar, pois somente uma nova versão o muda.',
    fr: 'C’est la langue de l’auteur\u00a0: commentez ce que vous changeriez, car seule une nouvelle version le change.',
  },
  REMARK_OWN_PRACTICE: {
    es: 'La práctica es de su propio Estado: la respaldan los demás Estados.',
    en: 'The practice is of your own State: leave it to other States to endorse it.',
    pt: 'A prática é de seu próprio Estado: deixe que outros Estados a apoiem.',
    fr: 'La pratique est de votre propre État\u00a0: laissez d’autres États l’appuyer.',
  },
  REMARK_PRACTICE_WITHDRAWN: {
    es: 'La práctica fue retirada: diríjase al Estado que la publicó.',
    en: 'The practice was withdrawn: turn to the State that had published it.',
    pt: 'A prática foi retirada: dirija-se ao Estado que a publicou.',
    fr: 'La pratique a été retirée\u00a0: adressez-vous à l’État qui l’avait publiée.',
  },
  REMARK_UNDER_WAY: {
    es: 'Lo que usted nombra aún no está firmado: inténtelo de nuevo en unos momentos.',
    en: 'What you name is not signed yet: try again in a few moments.',
    pt: 'O que indica ainda não está assinado: tente de novo em alguns instantes.',
    fr: 'Ce que vous indiquez n’est pas encore signé\u00a0: réessayez dans quelques instants.',
  },
  REMARK_UNKNOWN: {
    es: 'Lo que usted nombra no figura en esta práctica, o ya no: abra de nuevo la página.',
    en: 'What you name does not stand under this practice, or no more: open the page again.',
    pt: 'O que indica não consta nesta prática, ou já não consta: abra a página de novo.',
    fr: 'Ce que vous indiquez ne figure pas sous cette pratique, ou n’y figure plus\u00a0: rouvrez la page.',
  },
  REMARK_WORDS_INVALID: {
    es: 'Lo escrito no tiene la forma debida: corrija los campos que se indican.',
    en: 'What you wrote is not in the right form: correct the fields that are named.',
    pt: 'O que escreveu não tem a forma devida: corrija os campos indicados.',
    fr: 'Ce que vous avez écrit n’a pas la forme voulue\u00a0: corrigez les champs indiqués.',
  },
  REVIEW_ANSWERS_MISSING: {
    es: 'Un Estado que usted nombra no respondió así sobre este mismo texto: espere su respuesta firmada.',
    en: 'A State that you name has not answered so about these very words: wait for its signed answer.',
    pt: 'Um Estado que indica não respondeu assim sobre este mesmo texto: espere sua resposta assinada.',
    fr: 'Un État que vous nommez n’a pas répondu ainsi sur ce texte même\u00a0: attendez sa réponse signée.',
  },
  REVIEW_NOT_ASKED: {
    es: 'Nadie pide a su Estado que revise esta práctica: vea las revisiones pedidas.',
    en: 'Nobody asks your State to review this practice: see the reviews that are asked for.',
    pt: 'Ninguém pede a seu Estado que revise esta prática: veja as revisões pedidas.',
    fr: 'Personne ne demande à votre État d’évaluer cette pratique\u00a0: voyez les évaluations demandées.',
  },
  REVIEW_TEXT_CHANGED: {
    es: 'El texto cambió desde que usted lo leyó: lea el nuevo y responda sobre él.',
    en: 'The words have changed since you read them: read the new ones and answer about those.',
    pt: 'O texto mudou desde que o leu: leia o novo e responda sobre ele.',
    fr: 'Le texte a changé depuis que vous l’avez lu\u00a0: lisez le nouveau et répondez à son sujet.',
  },
};

/** What a denial says in `language`; its code where no catalogue of ours has it. */
export const messageOf = (denial: Denial, language: Language): string =>
  denialMessage(denial, language, PRACTICE_DENIAL_MESSAGES);
