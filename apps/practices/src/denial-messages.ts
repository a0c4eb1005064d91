/** Why this library says no and what to do instead, in the officer's language. */

import type { Denial } from '@comity/kernel';
import type { RemarkDenialCode } from '@comity/library';
import type { AttachmentDenialCode } from './attachments/attachments.denials.js';
import type { FindingDenialCode } from './finding/finding.denials.js';
import { denialMessage, LANGUAGES, type Language, type Told } from '@comity/law';
import type { FormatDenialCode } from './formats/formats.denials.js';
import type { ProgressDenialCode } from './progress/progress.denials.js';
import type { PracticeDenialCode } from './records/practice.denials.js';
import type { UsingDenialCode } from './using/using.denials.js';

/** A denial of this library without its message in four languages does not compile. */
export const PRACTICE_DENIAL_MESSAGES: Readonly<
  Record<
    | PracticeDenialCode
    | RemarkDenialCode
    | UsingDenialCode
    | FindingDenialCode
    | FormatDenialCode
    | ProgressDenialCode
    | AttachmentDenialCode,
    Told
  >
> = {
  ATTACHMENT_MISSING: {
    es: 'La ficha nombra un archivo que no está aquí o es otro: súbalo y nómbrelo de nuevo.',
    en: 'The record names a file that is not here or is another: upload it and name it again.',
    pt: 'A ficha nomeia um arquivo que não está aqui ou é outro: envie-o e nomeie-o de novo.',
    fr: 'La fiche nomme un fichier qui n’est pas ici ou qui est autre : téléversez-le et nommez-le de nouveau.',
  },
  ATTACHMENT_NAME_INVALID: {
    es: 'El archivo no puede llamarse así: déle un nombre breve, sin barras ni signos ocultos.',
    en: 'The file cannot be called that: give it a short name without slashes or hidden characters.',
    pt: 'O arquivo não pode se chamar assim: dê-lhe um nome curto, sem barras nem sinais ocultos.',
    fr: 'Le fichier ne peut pas s’appeler ainsi : donnez-lui un nom court, sans barres ni signes cachés.',
  },
  ATTACHMENT_NOT_WHAT_IT_SAYS: {
    es: 'El archivo no es del tipo que dice: ábralo, guárdelo en ese tipo y súbalo de nuevo.',
    en: 'The file is not of the type that it says: open it, save it as that type and upload it again.',
    pt: 'O arquivo não é do tipo que diz: abra-o, salve-o nesse tipo e envie-o de novo.',
    fr: 'Le fichier n’est pas du type qu’il annonce : ouvrez-le, enregistrez-le sous ce type et téléversez-le de nouveau.',
  },
  ATTACHMENT_TOO_LARGE: {
    es: 'El archivo está vacío o pasa de 25 MiB: redúzcalo o indique en el texto dónde se encuentra.',
    en: 'The file is empty or larger than 25 MiB: make it smaller, or say in the text where it is found.',
    pt: 'O arquivo está vazio ou passa de 25 MiB: reduza-o ou indique no texto onde se encontra.',
    fr: 'Le fichier est vide ou dépasse 25 Mio : réduisez-le ou indiquez dans le texte où il se trouve.',
  },
  ATTACHMENT_TYPE_REFUSED: {
    es: 'Las bibliotecas no llevan archivos de ese tipo: use PDF, documento de oficina, PNG, JPEG, MP3 o MP4.',
    en: 'Libraries carry no files of that type: use PDF, an office document, PNG, JPEG, MP3 or MP4.',
    pt: 'As bibliotecas não levam arquivos desse tipo: use PDF, documento de escritório, PNG, JPEG, MP3 ou MP4.',
    fr: 'Les bibliothèques ne transportent pas de fichiers de ce type : utilisez PDF, document bureautique, PNG, JPEG, MP3 ou MP4.',
  },
  ATTACHMENT_UPLOADS_TAKEN: {
    es: 'Ya se están subiendo otros archivos: espere un momento y súbalo de nuevo.',
    en: 'Other files are being uploaded already: wait a moment and upload it again.',
    pt: 'Outros arquivos já estão sendo enviados: espere um momento e envie-o de novo.',
    fr: 'D’autres fichiers sont déjà en cours de téléversement : attendez un moment et recommencez.',
  },
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
  PROGRESS_REPORT_INVALID: {
    es: 'El contenido no tiene la forma de un informe de avance: corrija los campos que se indican.',
    en: 'The content is not in the form of a report on progress: correct the fields that are named.',
    pt: 'O conteúdo não tem a forma de um relatório de progresso: corrija os campos indicados.',
    fr: 'Le contenu n’a pas la forme d’un rapport d’avancement : corrigez les champs indiqués.',
  },
  READING_LIST_TOO_LONG: {
    es: 'Son más prácticas de las que caben en una lista de lecturas: elija menos.',
    en: 'Those are more practices than one reading list holds: choose fewer.',
    pt: 'São mais práticas do que cabem em uma lista de leituras: escolha menos.',
    fr: 'Ces pratiques dépassent une liste de lectures\u00a0: choisissez-en moins.',
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

/** A denial with what it says in every language, for who is answered without a graph. */
export const inWords = (denial: Denial): Denial & { readonly message: Told } => ({
  ...denial,
  message: Object.fromEntries(
    LANGUAGES.map((language) => [language, messageOf(denial, language)]),
  ) as Told,
});
