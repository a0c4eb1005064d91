/** Why this node says no and what to do instead, in the officer's language. */

import type { Denial } from '@comity/kernel';
import { denialMessage, type Language, type Told } from '@comity/law';
import type { CaseDenialCode } from './cases/case.denials.js';
import type { ClocksDenialCode } from './clocks/clocks.denials.js';
import type { FileDenialCode } from './evidence/evidence.denials.js';
import { INQUIRY_MESSAGES } from './inquiries/inquiry-messages.js';
import type { LetterDenialCode } from './letters/letter.denials.js';
import { MAILBOX_DENIAL_MESSAGES } from './mailbox/mailbox-denial-messages.js';
import type { AuthorityDenialCode } from './people/authority.denials.js';
import { OFFICER_WORDS } from './people/officers.words.js';
import type { SignInDenialCode } from './people/people.denials.js';
import { SIGN_IN_MESSAGES } from './people/people-messages.js';
import { SEALED_DENIAL_MESSAGES } from './sealed/sealed-denial-messages.js';
import type { StatisticsDenialCode } from './statistics/statistics.denials.js';

type Code =
  | AuthorityDenialCode
  | CaseDenialCode
  | ClocksDenialCode
  | FileDenialCode
  | keyof typeof INQUIRY_MESSAGES
  | LetterDenialCode
  | keyof typeof MAILBOX_DENIAL_MESSAGES
  | keyof typeof OFFICER_WORDS
  | keyof typeof SEALED_DENIAL_MESSAGES
  | SignInDenialCode
  | StatisticsDenialCode;

/** A denial of this node without its message in four languages does not compile. */
export const NODE_DENIAL_MESSAGES: Readonly<Record<Code, Readonly<Record<Language, string>>>> = {
  ...SIGN_IN_MESSAGES,
  ...OFFICER_WORDS,
  ...SEALED_DENIAL_MESSAGES,
  ...MAILBOX_DENIAL_MESSAGES,
  ...INQUIRY_MESSAGES,
  ACT_MALFORMED: {
    es: 'El mensaje no tiene la forma de un acto: pida al otro Estado que lo envíe de nuevo.',
    en: 'The message is in no form in which an act is written: ask the other State to send it again.',
    pt: 'A mensagem não tem a forma de um ato: peça ao outro Estado que a envie de novo.',
    fr: 'Le message n’a pas la forme d’un acte\u00a0: demandez à l’autre État de l’envoyer à nouveau.',
  },
  ACT_KIND_UNKNOWN: {
    es: 'Este caso no conoce tal acto: elija uno de los que se ofrecen.',
    en: 'This case knows no such act: choose one of those offered.',
    pt: 'Este caso não conhece tal ato: escolha um dos oferecidos.',
    fr: 'Cette affaire ne connaît pas cet acte\u00a0: choisissez l’un de ceux proposés.',
  },
  ALERT_UNKNOWN: {
    es: 'No hay tal aviso que usted pueda ver: mire de nuevo la lista.',
    en: 'There is no such alert that you may see: look at the list again.',
    pt: 'Não há tal aviso que possa ver: veja a lista de novo.',
    fr: 'Il n’y a pas d’alerte de ce nom que vous puissiez voir\u00a0: regardez de nouveau la liste.',
  },
  APPROVAL_REUSED: {
    es: 'La firma de los funcionarios ya sirvió para otro acto: pida al otro Estado que lo apruebe de nuevo.',
    en: 'The officers’ approval has served another act already: ask the other State to approve it anew.',
    pt: 'A aprovação dos funcionários já serviu a outro ato: peça ao outro Estado que o aprove de novo.',
    fr: 'L’approbation des fonctionnaires a déjà servi à un autre acte\u00a0: demandez à l’autre État de l’approuver à nouveau.',
  },
  ASSIGNEE_ROLE_UNFIT: {
    es: 'Ese funcionario no tiene ninguna función en la que se le pueda dar esto: elija a otro.',
    en: 'That officer holds no role in which this can be given: choose another.',
    pt: 'Esse funcionário não tem função em que isto lhe possa ser dado: escolha outro.',
    fr: 'Ce fonctionnaire n’a aucune fonction dans laquelle cela puisse lui être confié\u00a0: choisissez-en un autre.',
  },
  ASSIGNMENT_UNKNOWN: {
    es: 'No hay nada así que terminar: mire de nuevo quién trabaja en el caso.',
    en: 'There is nothing of that kind to end: look again who works on the case.',
    pt: 'Não há nada assim a terminar: veja de novo quem trabalha no caso.',
    fr: 'Il n’y a rien de tel à terminer\u00a0: regardez de nouveau qui travaille sur l’affaire.',
  },
  AUTHORITY_PERIOD_INVALID: {
    es: 'Ese plazo ya pasó o llega demasiado lejos: elija otro día.',
    en: 'That time is over already or reaches too far: choose another day.',
    pt: 'Esse prazo já passou ou vai longe demais: escolha outro dia.',
    fr: 'Ce délai est déjà passé ou va trop loin\u00a0: choisissez un autre jour.',
  },
  COVER_NOT_YOURS: {
    es: 'A quien suple lo nombra el funcionario ausente o el jefe: pídaselo a uno de ellos.',
    en: 'A stand-in is named by the officer who is away or by the head: ask one of them.',
    pt: 'Quem substitui é nomeado pelo funcionário ausente ou pelo chefe: peça-o a um deles.',
    fr: 'Le remplaçant est désigné par le fonctionnaire absent ou par le chef\u00a0: demandez à l’un d’eux.',
  },
  GLASS_NEEDS_TWO: {
    es: 'Quien pidió abrir el caso no lo abre solo: pida a otro aprobador o al jefe que lo confirme.',
    en: 'Who asked to open the case does not open it alone: have another approver or the head confirm it.',
    pt: 'Quem pediu para abrir o caso não o abre sozinho: peça a outro aprovador ou ao chefe que o confirme.',
    fr: 'Qui a demandé d’ouvrir l’affaire ne l’ouvre pas seul\u00a0: faites confirmer par un autre approbateur ou par le chef.',
  },
  GLASS_UNKNOWN: {
    es: 'Ninguna emergencia así espera a un segundo funcionario: pida que se solicite de nuevo.',
    en: 'No such emergency waits for a second officer: have it asked for anew.',
    pt: 'Nenhuma emergência assim espera por um segundo funcionário: peça que seja solicitada de novo.',
    fr: 'Aucune urgence de ce nom n’attend un second fonctionnaire\u00a0: faites-la demander de nouveau.',
  },
  CASE_NOT_OURS: {
    es: 'El caso es de otros Estados: este nodo no lo tramita.',
    en: 'The case is between other States: this node does not handle it.',
    pt: 'O caso é de outros Estados: este nó não o processa.',
    fr: 'L’affaire concerne d’autres États\u00a0: ce nœud ne la traite pas.',
  },
  CASE_READ_ONLY: {
    es: 'Usted puede ver este caso y no actuar en él: pida al jefe que se lo asigne.',
    en: 'You may see this case and not act in it: ask the head to assign you to it.',
    pt: 'Pode ver este caso e não atuar nele: peça ao chefe que lho atribua.',
    fr: 'Vous pouvez voir cette affaire sans y agir\u00a0: demandez au chef de vous l’attribuer.',
  },
  CASE_UNKNOWN: {
    es: 'No hay tal caso que usted pueda ver: revise el número o pida que se lo asignen.',
    en: 'There is no such case that you may see: check its number, or ask to be assigned to it.',
    pt: 'Não há tal caso que possa ver: verifique o número ou peça que lhe seja atribuído.',
    fr: 'Il n’y a pas d’affaire de ce nom que vous puissiez voir\u00a0: vérifiez le numéro ou demandez qu’on vous l’attribue.',
  },
  CASE_ALREADY_TRANSMITTED: {
    es: 'La solicitud ya se transmitió y no cambia: complétela con un acto nuevo.',
    en: 'The request has crossed the border and changes no more: supplement it by a new act.',
    pt: 'O pedido já foi transmitido e não muda mais: complemente-o com um ato novo.',
    fr: 'La demande a été transmise et ne change plus\u00a0: complétez-la par un nouvel acte.',
  },
  CHAIN_MOVED: {
    es: 'El caso cambió mientras usted decidía: mírelo de nuevo y repita.',
    en: 'The case moved while you were deciding: look again, then repeat.',
    pt: 'O caso mudou enquanto decidia: veja-o de novo e repita.',
    fr: 'L’affaire a changé pendant que vous décidiez\u00a0: regardez-la de nouveau, puis recommencez.',
  },
  CONTENT_INVALID: {
    es: 'Al contenido le falta algo o algo en él no es correcto: corrija los campos que se indican.',
    en: 'Something in the content is missing or wrong: correct the fields that are named.',
    pt: 'Falta algo no conteúdo ou algo nele não está correto: corrija os campos indicados.',
    fr: 'Il manque quelque chose au contenu ou quelque chose y est incorrect\u00a0: corrigez les champs indiqués.',
  },
  DRAFT_DIFFERS: {
    es: 'El acto no dice lo mismo que el borrador del caso: revise el borrador y apruébelo de nuevo.',
    en: 'The act says something else than the draft of its case: revise the draft and approve it again.',
    pt: 'O ato não diz o mesmo que a minuta do caso: reveja a minuta e aprove-a de novo.',
    fr: 'L’acte dit autre chose que le projet de l’affaire\u00a0: révisez le projet et approuvez-le à nouveau.',
  },
  DRAFT_LOCKED: {
    es: 'Solo se corrige un borrador: haga que se devuelva primero al redactor.',
    en: 'Only a draft can be revised: have it returned to the drafter first.',
    pt: 'Só se corrige uma minuta: faça com que seja primeiro devolvida ao redator.',
    fr: 'Seul un projet peut être révisé\u00a0: faites-le d’abord renvoyer au rédacteur.',
  },
  FILE_ANNOUNCED_TWICE: {
    es: 'Un archivo del acto lleva el identificador de otro: pida al otro Estado que lo corrija.',
    en: 'A file of the act has an id that another file has: ask the other State to correct it.',
    pt: 'Um arquivo do ato tem o identificador de outro: peça ao outro Estado que o corrija.',
    fr: 'Un fichier de l’acte porte l’identifiant d’un autre\u00a0: demandez à l’autre État de le corriger.',
  },
  FILE_UNKNOWN: {
    es: 'No hay en este caso un archivo con ese identificador por enviar: adjúntelo primero.',
    en: 'No file of this case with that id waits to be sent: attach it first.',
    pt: 'Não há neste caso arquivo com esse identificador a enviar: anexe-o primeiro.',
    fr: 'Aucun fichier de cette affaire n’attend sous cet identifiant\u00a0: joignez-le d’abord.',
  },
  MEMBER_NOT_ADMITTED: {
    es: 'Ese Estado no es miembro de la red: diríjale la solicitud por otra vía.',
    en: 'That State is not a member of the network: address the request to it by another channel.',
    pt: 'Esse Estado não é membro da rede: dirija-lhe o pedido por outra via.',
    fr: 'Cet État n’est pas membre du réseau\u00a0: adressez-lui la demande par une autre voie.',
  },
  PROPOSAL_UNKNOWN: {
    es: 'Ninguna propuesta así espera a un segundo funcionario: mire de nuevo el caso.',
    en: 'No such proposal waits for a second officer: look at the case again.',
    pt: 'Nenhuma proposta assim espera por um segundo funcionário: veja o caso de novo.',
    fr: 'Aucune proposition de ce nom n’attend un second fonctionnaire\u00a0: regardez de nouveau l’affaire.',
  },
  STEP_UNKNOWN: {
    es: 'No existe tal paso: elija uno de los que se ofrecen.',
    en: 'There is no such step: choose one of those offered.',
    pt: 'Não existe tal passo: escolha um dos oferecidos.',
    fr: 'Cette étape n’existe pas\u00a0: choisissez l’une de celles proposées.',
  },
  FILE_DESCRIPTION_INVALID: {
    es: 'Falta describir el archivo: indique nombre, tipo (como application/pdf) y compartimento C1 o C2.',
    en: 'The file lacks its description: give a name, a media type like application/pdf, and a compartment C1 or C2.',
    pt: 'Falta descrever o arquivo: indique nome, tipo (como application/pdf) e compartimento C1 ou C2.',
    fr: 'Le fichier n’est pas décrit\u00a0: indiquez un nom, un type (comme application/pdf) et un compartiment C1 ou C2.',
  },
  FILE_TOO_LARGE: {
    es: 'El archivo supera lo que este nodo recibe de una vez: divídalo.',
    en: 'The file is larger than this node takes in at once: divide it.',
    pt: 'O arquivo excede o que este nó recebe de uma vez: divida-o.',
    fr: 'Le fichier dépasse ce que ce nœud accepte en une fois\u00a0: divisez-le.',
  },
  FILE_NOT_WHAT_IT_SAYS: {
    es: 'El archivo no comienza como dice su tipo, o su nombre termina como el de otro: corríjalos, o envíelo como application/octet-stream.',
    en: 'The file does not begin as its type says, or its name ends as that of another: correct them, or send it as application/octet-stream.',
    pt: 'O arquivo não começa como diz o seu tipo, ou o seu nome termina como o de outro: corrija-os, ou envie-o como application/octet-stream.',
    fr: 'Le fichier ne commence pas comme le dit son type, ou son nom finit comme celui d’un autre\u00a0: corrigez-les, ou envoyez-le comme application/octet-stream.',
  },
  FILE_NOT_READABLE: {
    es: 'No hay tal archivo que usted pueda leer: revise el enlace o pida que se le asigne el caso.',
    en: 'There is no such file that you may read: check the link, or ask to be assigned to the case.',
    pt: 'Não há tal arquivo que possa ler: verifique o link ou peça que o caso lhe seja atribuído.',
    fr: 'Il n’y a pas de fichier de ce nom que vous puissiez lire\u00a0: vérifiez le lien ou demandez qu’on vous attribue l’affaire.',
  },
  FILE_NOT_COMPLETE: {
    es: 'El archivo aún no ha llegado entero: espere y repita.',
    en: 'The file has not arrived whole yet: wait, then repeat.',
    pt: 'O arquivo ainda não chegou inteiro: aguarde e repita.',
    fr: 'Le fichier n’est pas encore arrivé en entier\u00a0: attendez, puis recommencez.',
  },
  LETTER_CERTIFICATE_INVALID: {
    es: 'El certificado para cartas no rige en este momento: pida al administrador que ponga otro y reinicie el nodo.',
    en: 'The certificate for letters does not hold at this time: ask the administrator to put in another and start the node again.',
    pt: 'O certificado para cartas não vigora neste momento: peça ao administrador que ponha outro e reinicie o nó.',
    fr: 'Le certificat pour les lettres n’est pas valable en ce moment\u00a0: demandez à l’administrateur d’en placer un autre et de redémarrer le nœud.',
  },
  LETTER_KEY_MISSING: {
    es: 'Este nodo no tiene clave para cartas: pida al administrador que la ponga en la carpeta de claves.',
    en: 'This node has no key for letters: ask the administrator to put it into the key folder.',
    pt: 'Este nó não tem chave para cartas: peça ao administrador que a ponha na pasta de chaves.',
    fr: 'Ce nœud n’a pas de clé pour les lettres\u00a0: demandez à l’administrateur de la placer dans le dossier de clés.',
  },
  LETTER_TOO_LONG: {
    es: 'El acto es demasiado largo para una carta: exporte el legajo para el tribunal, que lo contiene entero.',
    en: 'The act is too long for a letter: export the court bundle, which holds all of it.',
    pt: 'O ato é longo demais para uma carta: exporte o dossiê para o tribunal, que o contém inteiro.',
    fr: 'L’acte est trop long pour une lettre\u00a0: exportez le dossier pour le tribunal, qui le contient en entier.',
  },
  LETTER_UNKNOWN: {
    es: 'No hay tal acto cuya carta usted pueda tener: revise el caso y el acto.',
    en: 'There is no such act whose letter you may have: check the case and the act.',
    pt: 'Não há tal ato cuja carta possa ter: verifique o caso e o ato.',
    fr: 'Il n’y a pas d’acte de ce nom dont vous puissiez avoir la lettre\u00a0: vérifiez l’affaire et l’acte.',
  },
  FIGURES_MONTH_INVALID: {
    es: 'Eso no es un mes: escriba año y mes, como 2026-06.',
    en: 'That is no month: write year and month, like 2026-06.',
    pt: 'Isso não é um mês: escreva ano e mês, como 2026-06.',
    fr: 'Ce n’est pas un mois\u00a0: écrivez l’année et le mois, comme 2026-06.',
  },
  FIGURES_NOT_READABLE: {
    es: 'Las cifras exactas son para aprobadores, jefes y auditores de este Estado: pídalas a uno de ellos o vea las de la red.',
    en: 'Exact figures are for approvers, heads and auditors of this State: ask one of them, or see the figures of the network.',
    pt: 'Os números exatos são para aprovadores, chefes e auditores deste Estado: peça-os a um deles ou veja os da rede.',
    fr: 'Les chiffres exacts sont réservés aux approbateurs, chefs et auditeurs de cet État\u00a0: demandez-les à l’un d’eux ou voyez ceux du réseau.',
  },
};

/** What a denial says in `language`; its code where no catalogue of ours has it. */
export const messageOf = (denial: Denial, language: Language): string =>
  denialMessage(denial, language, NODE_DENIAL_MESSAGES);

/** A denial as plain HTTP answers it: the officer's language is not known there. */
export const inWords = (denial: Denial): Denial & { readonly message: Told } => ({
  ...denial,
  message: {
    es: messageOf(denial, 'es'),
    en: messageOf(denial, 'en'),
    pt: messageOf(denial, 'pt'),
    fr: messageOf(denial, 'fr'),
  },
});
