/** Why an inquiry or a release is refused and what to do instead, in four languages. */

import type { Told } from '@comity/law';
import type { InquiryDenialCode } from './inquiry.denials.js';

export const INQUIRY_MESSAGES: Readonly<Record<InquiryDenialCode, Told>> = {
  INQUIRY_UNKNOWN: {
    es: 'No hay tal consulta de la que usted pueda ver algún caso: revise el identificador.',
    en: 'There is no such inquiry of whose cases you may see one: check its id.',
    pt: 'Não há tal consulta da qual possa ver algum caso: verifique o identificador.',
    fr: 'Il n’y a pas de telle consultation dont vous puissiez voir une affaire\u00a0: vérifiez l’identifiant.',
  },
  INQUIRY_NOBODY_ASKED: {
    es: 'Ninguno de los Estados nombrados puede ser consultado ahora: lea la razón de cada uno y nombre otros.',
    en: 'None of the States that were named can be asked now: read the reason for each, and name others.',
    pt: 'Nenhum dos Estados nomeados pode ser consultado agora: leia a razão de cada um e nomeie outros.',
    fr: 'Aucun des États nommés ne peut être consulté maintenant\u00a0: lisez la raison pour chacun et nommez-en d’autres.',
  },
  INQUIRY_STATES_TOO_MANY: {
    es: 'Una sola aprobación no alcanza a más de 64 Estados: pregunte en dos consultas.',
    en: 'One approval covers no more States than 64: ask in two inquiries.',
    pt: 'Uma só aprovação não alcança mais de 64 Estados: pergunte em duas consultas.',
    fr: 'Une seule approbation ne couvre pas plus de 64 États\u00a0: posez la question en deux consultations.',
  },
  INQUIRY_NAMES_ONE_STATE: {
    es: 'La pregunta nombra lo que es de un solo Estado: quite los campos que se indican, que se llenan para cada uno.',
    en: 'The question names what is one State’s alone: leave out the fields that are named, which are filled in for each.',
    pt: 'A pergunta nomeia o que é de um só Estado: retire os campos indicados, que são preenchidos para cada um.',
    fr: 'La question nomme ce qui n’appartient qu’à un État\u00a0: retirez les champs indiqués, qui sont remplis pour chacun.',
  },
  ANSWER_NOT_RELEASABLE: {
    es: 'Ese acto no es una respuesta con palabras que haya surtido efecto: elija otra.',
    en: 'That act is no answer in words that had effect: choose another.',
    pt: 'Esse ato não é uma resposta com palavras que tenha tido efeito: escolha outra.',
    fr: 'Cet acte n’est pas une réponse rédigée ayant produit effet\u00a0: choisissez-en une autre.',
  },
  ANSWER_NAMES_PERSON: {
    es: 'En las palabras de la respuesta puede reconocerse a una persona: no van a la biblioteca; redacte la práctica a mano sin ella.',
    en: 'The words of the answer let a person be recognised: they do not go to the library; write the practice by hand without that.',
    pt: 'Nas palavras da resposta pode reconhecer-se uma pessoa: não vão à biblioteca; redija a prática à mão sem ela.',
    fr: 'Les termes de la réponse permettent de reconnaître une personne\u00a0: ils ne vont pas à la bibliothèque\u00a0; rédigez la pratique à la main sans cela.',
  },
  ANSWER_NOT_PLAIN: {
    es: 'La biblioteca no admite las palabras de la respuesta como están: vea los campos que se indican y redacte la práctica a mano.',
    en: 'The library does not take the words of the answer as they are: see the fields that are named, and write the practice by hand.',
    pt: 'A biblioteca não aceita as palavras da resposta como estão: veja os campos indicados e redija a prática à mão.',
    fr: 'La bibliothèque n’accepte pas les termes de la réponse tels quels\u00a0: voyez les champs indiqués et rédigez la pratique à la main.',
  },
};
