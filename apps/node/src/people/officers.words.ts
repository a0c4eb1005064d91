/** Why a change to officers is denied and what to do instead, in the officer's language. */

import type { Language } from '@comity/law';
import type { OfficerDenialCode } from './officers.denials.js';

export const OFFICER_WORDS: Readonly<
  Record<OfficerDenialCode, Readonly<Record<Language, string>>>
> = {
  OFFICER_KNOWN: {
    es: 'Ya hay o hubo un funcionario con ese identificador: elija otro.',
    en: 'There is or was an officer of that id: choose another.',
    pt: 'Já há ou houve um funcionário com esse identificador: escolha outro.',
    fr: 'Il y a ou il y a eu un fonctionnaire de cet identifiant\u00a0: choisissez-en un autre.',
  },
  OFFICER_CHANGE_UNKNOWN: {
    es: 'Ningún cambio así espera: se confirmó, venció o nunca existió; propóngalo de nuevo.',
    en: 'No such change is waiting: it was confirmed, is over or never was; propose it anew.',
    pt: 'Nenhuma mudança assim espera: foi confirmada, venceu ou nunca existiu; proponha-a de novo.',
    fr: 'Aucune modification de ce nom n’attend\u00a0: confirmée, échue ou inexistante\u202f; proposez-la de nouveau.',
  },
  OFFICER_CHANGE_BY_ANOTHER: {
    es: 'Quien propuso el cambio no lo confirma: pídalo a otro administrador.',
    en: 'Who proposed the change does not confirm it: ask another administrator.',
    pt: 'Quem propôs a mudança não a confirma: peça a outro administrador.',
    fr: 'Qui a proposé la modification ne la confirme pas\u00a0: demandez à un autre administrateur.',
  },
  OFFICER_CHANGE_OF_ONESELF: {
    es: 'Nadie cambia sus propias funciones ni su propio puesto: pídalo a otro administrador.',
    en: 'Nobody changes their own roles or place: ask another administrator.',
    pt: 'Ninguém muda as suas próprias funções nem o seu lugar: peça a outro administrador.',
    fr: 'Personne ne modifie ses propres fonctions ni sa place\u00a0: demandez à un autre administrateur.',
  },
  ADMINISTRATORS_TOO_FEW: {
    es: 'Deben quedar dos administradores activos: agregue antes a otro.',
    en: 'Two active administrators have to remain: add another first.',
    pt: 'Devem restar dois administradores ativos: acrescente outro antes.',
    fr: 'Deux administrateurs actifs doivent rester\u00a0: ajoutez-en d’abord un autre.',
  },
  FIRST_ADMINISTRATORS_ALIKE: {
    es: 'Los primeros administradores son dos personas: dé dos identificadores y dos nombres distintos.',
    en: 'The first administrators are two persons: give two different ids and two different names.',
    pt: 'Os primeiros administradores são duas pessoas: dê dois identificadores e dois nomes diferentes.',
    fr: 'Les premiers administrateurs sont deux personnes\u00a0: donnez deux identifiants et deux noms différents.',
  },
  FIRST_ADMINISTRATORS_ENROLLED: {
    es: 'Alguien ya registró aquí una llave de acceso: pida a dos administradores que restablezcan las perdidas.',
    en: 'Somebody has enrolled a passkey here: have two administrators reset those that were lost.',
    pt: 'Alguém já registrou aqui uma chave de acesso: peça a dois administradores que redefinam as perdidas.',
    fr: 'Quelqu’un a déjà enrôlé une clé d’accès ici\u00a0: faites réinitialiser par deux administrateurs celles qui sont perdues.',
  },
  FIRST_ADMINISTRATORS_OTHERS: {
    es: 'Aquí ya hay otros funcionarios: nombre a los dos que se crearon primero.',
    en: 'There are other officers here already: name the two who were made first.',
    pt: 'Aqui já há outros funcionários: nomeie os dois que foram criados primeiro.',
    fr: 'Il y a déjà d’autres fonctionnaires ici\u00a0: nommez les deux qui furent créés d’abord.',
  },
  PASSKEYS_TOO_MANY: {
    es: 'Usted tiene tantas llaves de acceso como se puede tener: revoque antes una de ellas.',
    en: 'You have as many passkeys as one may have: revoke one of them first.',
    pt: 'Já tem tantas chaves de acesso quantas se pode ter: revogue antes uma delas.',
    fr: 'Vous avez autant de clés d’accès qu’il est permis\u00a0: révoquez d’abord l’une d’elles.',
  },
};
