/** Why keys and sealed parts say no and what to do instead, in the officer's language. */

import type { Language } from '@comity/law';
import type { SealedDenialCode } from './sealed.denials.js';

export const SEALED_DENIAL_MESSAGES: Readonly<
  Record<SealedDenialCode, Readonly<Record<Language, string>>>
> = {
  SEALING_KEY_INVALID: {
    es: 'Esto no es una clave con su mitad privada envuelta: haga otra en su equipo.',
    en: 'This is no key with its private half wrapped: make another on your device.',
    pt: 'Isto não é uma chave com a metade privada embrulhada: faça outra no seu equipamento.',
    fr: 'Ce n’est pas une clé dont la moitié privée est enveloppée\u00a0: faites-en une autre sur votre appareil.',
  },
  SEALING_KEY_UNKNOWN: {
    es: 'No hay tal clave que espere eso: mire de nuevo la lista.',
    en: 'No such key waits for that: look at the list again.',
    pt: 'Nenhuma chave assim espera por isso: veja a lista de novo.',
    fr: 'Aucune clé de ce nom n’attend cela\u00a0: regardez de nouveau la liste.',
  },
  SEALING_KEY_NEEDS_TWO: {
    es: 'Nadie confirma su propia clave: pídalo a otro aprobador o al jefe.',
    en: 'Nobody confirms a key of their own: ask another approver or the head.',
    pt: 'Ninguém confirma a própria chave: peça-o a outro aprovador ou ao chefe.',
    fr: 'Nul ne confirme sa propre clé\u00a0: demandez à un autre approbateur ou au chef.',
  },
  SEALING_KEYS_TOO_MANY: {
    es: 'Ya esperan, o se comunicaron a los otros Estados, tantas claves como caben: revoque una antes.',
    en: 'As many keys as may be wait, or are named to other States, already: revoke one first.',
    pt: 'Já esperam, ou foram comunicadas aos outros Estados, tantas chaves quantas cabem: revogue uma antes.',
    fr: 'Autant de clés que possible attendent déjà, ou sont communiquées aux autres États\u00a0: révoquez-en d’abord une.',
  },
  PART_NOT_IN_FORM: {
    es: 'Esto no es una parte sellada o es demasiado grande: séllela de nuevo.',
    en: 'This is no sealed part, or it is too large: seal it again.',
    pt: 'Isto não é uma parte selada ou é grande demais: sele-a de novo.',
    fr: 'Ce n’est pas une partie scellée, ou elle est trop grande\u00a0: scellez-la de nouveau.',
  },
  PART_ELSEWHERE: {
    es: 'La parte se selló para otro caso o por otro Estado: séllela para este.',
    en: 'The part was sealed for another case or by another State: seal it for this one.',
    pt: 'A parte foi selada para outro caso ou por outro Estado: sele-a para este.',
    fr: 'La partie a été scellée pour une autre affaire ou par un autre État\u00a0: scellez-la pour celle-ci.',
  },
  PART_RECIPIENT_UNKNOWN: {
    es: 'Una de las claves no es de nadie a quien se pueda sellar ahora: elija de nuevo a quiénes.',
    en: 'One of the keys is nobody’s to whom may be sealed now: choose again to whom.',
    pt: 'Uma das chaves não é de ninguém a quem se possa selar agora: escolha de novo a quem.',
    fr: 'L’une des clés n’est à personne à qui l’on puisse sceller maintenant\u00a0: choisissez de nouveau à qui.',
  },
  PART_RECIPIENTS_FEW: {
    es: 'Hacen falta al menos dos funcionarios del otro Estado: séllela a dos o más.',
    en: 'It takes two officers of the other State at least: seal it to two or more.',
    pt: 'São precisos ao menos dois funcionários do outro Estado: sele-a para dois ou mais.',
    fr: 'Il faut au moins deux fonctionnaires de l’autre État\u00a0: scellez-la pour deux ou plus.',
  },
  PART_UNKNOWN: {
    es: 'No hay tal parte sellada que lo nombre: pregunte a quien lleva el caso.',
    en: 'There is no such sealed part that names you: ask who works on the case.',
    pt: 'Não há tal parte selada que o nomeie: pergunte a quem trabalha no caso.',
    fr: 'Aucune partie scellée de ce nom ne vous désigne\u00a0: demandez à qui travaille sur l’affaire.',
  },
  PART_NOT_RELEASED: {
    es: 'Otros dos funcionarios aún no la liberaron para usted: pídaselo a un aprobador.',
    en: 'Two other officers have not released it to you yet: ask an approver.',
    pt: 'Outros dois funcionários ainda não a liberaram para si: peça-o a um aprovador.',
    fr: 'Deux autres fonctionnaires ne vous l’ont pas encore remise\u00a0: demandez à un approbateur.',
  },
  PART_NOT_COMPLETE: {
    es: 'La parte aún no ha llegado entera: espere y repita.',
    en: 'The part has not arrived whole yet: wait, then repeat.',
    pt: 'A parte ainda não chegou inteira: aguarde e repita.',
    fr: 'La partie n’est pas encore arrivée en entier\u00a0: attendez, puis recommencez.',
  },
  PART_ERASED: {
    es: 'La parte se retiró o ya se abrió su única vez: pida al otro Estado que la selle de nuevo.',
    en: 'The part was withdrawn, or opened the one time it could be: ask that it be sealed anew.',
    pt: 'A parte foi retirada ou já foi aberta a única vez: peça que seja selada de novo.',
    fr: 'La partie a été retirée ou ouverte la seule fois permise\u00a0: demandez qu’elle soit scellée de nouveau.',
  },
  PART_OPENING_WITHOUT_REASON: {
    es: 'Se abre por un motivo que se comunica: escríbalo en no más de 500 caracteres y sin nombres.',
    en: 'It is opened for a reason that is told: write it in 500 characters at most, without names.',
    pt: 'Abre-se por um motivo que se comunica: escreva-o em até 500 caracteres e sem nomes.',
    fr: 'On l’ouvre pour un motif qui est communiqué\u00a0: écrivez-le en 500 caractères au plus, sans noms.',
  },
  PART_OF_ANOTHER_STATE: {
    es: 'Solo la retira el Estado que la selló: pídaselo a él.',
    en: 'Only the State that sealed it withdraws it: ask that State.',
    pt: 'Só a retira o Estado que a selou: peça-o a ele.',
    fr: 'Seul l’État qui l’a scellée la retire\u00a0: demandez-le-lui.',
  },
  RELEASE_UNKNOWN: {
    es: 'Ninguna liberación así espera a un segundo funcionario: mire de nuevo el caso.',
    en: 'No such release waits for a second officer: look at the case again.',
    pt: 'Nenhuma liberação assim espera por um segundo funcionário: veja o caso de novo.',
    fr: 'Aucune remise de ce nom n’attend un second fonctionnaire\u00a0: regardez de nouveau l’affaire.',
  },
  RELEASE_NEEDS_TWO: {
    es: 'Hacen falta dos funcionarios, y ninguno puede ser quien la recibe: pídalo a otro.',
    en: 'It takes two officers, and neither may be the one who receives it: ask another.',
    pt: 'São precisos dois funcionários, e nenhum pode ser quem a recebe: peça-o a outro.',
    fr: 'Il faut deux fonctionnaires, et aucun ne peut être celui qui la reçoit\u00a0: demandez à un autre.',
  },
};
