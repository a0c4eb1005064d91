/** Why an account signs nobody in or is not linked, and what to do instead, in each language. */

import type { Language } from '@comity/law';
import type { AccountDenialCode } from './account.denials.js';

/** A denial without its message in four languages does not compile. */
export const ACCOUNT_DENIAL_MESSAGES: Readonly<
  Record<AccountDenialCode, Readonly<Record<Language, string>>>
> = {
  ACCOUNT_UNKNOWN: {
    es: 'Esta cuenta del proveedor de identidad no hace entrar a nadie aquí: pida a un administrador que la vincule.',
    en: 'This account of the identity provider signs nobody in here: ask an administrator to link it.',
    pt: 'Esta conta do provedor de identidade não faz entrar ninguém aqui: peça a um administrador que a vincule.',
    fr: 'Ce compte du fournisseur d’identité ne connecte personne ici\u00a0: demandez à un administrateur de le lier.',
  },
  ACCOUNT_INVALID: {
    es: 'Eso no es una cuenta: escriba el emisor como dirección y el sujeto tal como lo da el proveedor.',
    en: 'That is no account: write the issuer as an address, and the subject as the provider gives it.',
    pt: 'Isso não é uma conta: escreva o emissor como endereço e o sujeito tal como o provedor o dá.',
    fr: 'Ce n’est pas un compte\u00a0: écrivez l’émetteur comme une adresse, et le sujet tel que le fournisseur le donne.',
  },
  ACCOUNT_LINKED: {
    es: 'Esta cuenta ya hace entrar a un funcionario: termine primero ese vínculo.',
    en: 'This account signs an officer in already: end that link first.',
    pt: 'Esta conta já faz entrar um funcionário: encerre primeiro esse vínculo.',
    fr: 'Ce compte connecte déjà un fonctionnaire\u00a0: mettez d’abord fin à ce lien.',
  },
  ACCOUNT_LINK_UNKNOWN: {
    es: 'No hay tal vínculo: se confirmó, terminó, venció o nunca existió; pida otro.',
    en: 'There is no such link: it was confirmed, ended, is over or never was; ask for another.',
    pt: 'Não há tal vínculo: foi confirmado, encerrado, venceu ou nunca existiu; peça outro.',
    fr: 'Il n’y a pas de tel lien\u00a0: il a été confirmé, clos, a expiré ou n’a jamais existé\u00a0; demandez-en un autre.',
  },
  ACCOUNT_LINK_BY_OTHERS: {
    es: 'Una cuenta la vinculan dos administradores, y a ninguno de ellos: pídalo a otro.',
    en: 'An account is linked by two administrators, and to neither of them: ask another.',
    pt: 'Uma conta é vinculada por dois administradores, e a nenhum deles: peça a outro.',
    fr: 'Un compte est lié par deux administrateurs, et à aucun d’eux\u00a0: demandez à un autre.',
  },
};
