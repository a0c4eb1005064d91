/** Why signing in and approving say no and what to do instead, in the officer's language. */

import type { Language } from '@comity/law';
import { ACCOUNT_DENIAL_MESSAGES } from './account-messages.js';
import type { SignInDenialCode } from './people.denials.js';

/** A denial without its message in four languages does not compile. */
export const SIGN_IN_MESSAGES: Readonly<
  Record<SignInDenialCode, Readonly<Record<Language, string>>>
> = {
  ...ACCOUNT_DENIAL_MESSAGES,
  OFFICER_UNKNOWN: {
    es: 'Ningún funcionario activo de esta autoridad se llama así: revise el identificador.',
    en: 'No active officer of this authority has that id: check it.',
    pt: 'Nenhum funcionário ativo desta autoridade tem esse identificador: verifique-o.',
    fr: 'Aucun fonctionnaire actif de cette autorité ne porte cet identifiant\u00a0: vérifiez-le.',
  },
  SIGN_IN_LINK_INVALID: {
    es: 'Este enlace ya se usó, venció o nunca existió: pida otro.',
    en: 'This link was used, has expired or never was: ask for another.',
    pt: 'Este link já foi usado, venceu ou nunca existiu: peça outro.',
    fr: 'Ce lien a servi, a expiré ou n’a jamais existé\u00a0: demandez-en un autre.',
  },
  ENROLMENT_FOR_ONESELF: {
    es: 'Nadie se hace a sí mismo un enlace de registro ni un restablecimiento: pídalo a otro administrador.',
    en: 'Nobody makes an enrolment link or a reset for themselves: ask another administrator.',
    pt: 'Ninguém faz para si um link de registro ou uma redefinição: peça a outro administrador.',
    fr: 'Nul ne se fait à soi-même un lien d’enrôlement ni une réinitialisation\u00a0: demandez à un autre administrateur.',
  },
  PASSKEYS_HELD: {
    es: 'El funcionario ya tiene llaves de acceso: solo dos administradores juntos las reemplazan; pida un restablecimiento.',
    en: 'The officer has passkeys already: only two administrators together replace them; ask for a reset.',
    pt: 'O funcionário já tem chaves de acesso: só dois administradores juntos as substituem; peça uma redefinição.',
    fr: 'Le fonctionnaire a déjà des clés d’accès\u00a0: seuls deux administrateurs ensemble les remplacent\u00a0; demandez une réinitialisation.',
  },
  PASSKEY_CHALLENGE_INVALID: {
    es: 'Esta pregunta ya se respondió, venció o nunca se hizo: empiece de nuevo.',
    en: 'This challenge was answered, is over or never was: begin again.',
    pt: 'Este desafio já foi respondido, venceu ou nunca existiu: comece de novo.',
    fr: 'Ce défi a reçu sa réponse, a expiré ou n’a jamais existé\u00a0: recommencez.',
  },
  PASSKEY_REFUSED: {
    es: 'La respuesta de la llave de acceso no prueba quién está ahí: empiece de nuevo y verifíquese con PIN o huella.',
    en: 'What the passkey answered does not prove who is there: begin again, and verify yourself by PIN or finger.',
    pt: 'A resposta da chave de acesso não prova quem está aí: comece de novo e verifique-se por PIN ou digital.',
    fr: 'La réponse de la clé d’accès ne prouve pas qui est là\u00a0: recommencez, et vérifiez-vous par code ou par empreinte.',
  },
  PASSKEY_UNKNOWN: {
    es: 'No hay tal llave de acceso o fue revocada: use otra o pida un enlace.',
    en: 'There is no such passkey, or it was revoked: use another or ask for a link.',
    pt: 'Não há tal chave de acesso ou foi revogada: use outra ou peça um link.',
    fr: 'Il n’y a pas de telle clé d’accès, ou elle a été révoquée\u00a0: servez-vous d’une autre ou demandez un lien.',
  },
  PASSKEY_ENROLLED: {
    es: 'Esta llave de acceso ya está registrada: entre con ella.',
    en: 'This passkey is enrolled already: sign in by it.',
    pt: 'Esta chave de acesso já está registrada: entre com ela.',
    fr: 'Cette clé d’accès est déjà enrôlée\u00a0: connectez-vous avec elle.',
  },
  PASSKEY_CLONED: {
    es: 'La llave de acceso cuenta como lo haría una copia: quedó revocada; avise a seguridad.',
    en: 'The passkey counts as a copy would: it is revoked now; tell your security officer.',
    pt: 'A chave de acesso conta como uma cópia contaria: foi revogada; avise a segurança.',
    fr: 'La clé d’accès compte comme le ferait une copie\u00a0: elle est révoquée\u00a0; prévenez la sécurité.',
  },
  APPROVAL_NEEDED: {
    es: 'Esto se firma con la llave de acceso: pida el reto y responda con ella.',
    en: 'This is signed by a passkey: ask for the challenge and answer it with yours.',
    pt: 'Isto assina-se com a chave de acesso: peça o desafio e responda com a sua.',
    fr: 'Ceci se signe par une clé d’accès\u00a0: demandez le défi et répondez avec la vôtre.',
  },
  APPROVAL_OUTDATED: {
    es: 'Lo que firmó no es lo que está ahora: léalo de nuevo y firme de nuevo.',
    en: 'What was signed is not what stands there now: read it again and sign again.',
    pt: 'O que assinou não é o que está agora: leia de novo e assine de novo.',
    fr: 'Ce qui a été signé n’est pas ce qui s’y trouve maintenant\u00a0: relisez et signez de nouveau.',
  },
  PASSKEY_RESET_UNKNOWN: {
    es: 'Ningún restablecimiento así está pendiente: se confirmó, venció o nunca existió; pida otro.',
    en: 'No such reset is waiting: it was confirmed, is over or never was; ask for another.',
    pt: 'Nenhuma redefinição assim está pendente: foi confirmada, venceu ou nunca existiu; peça outra.',
    fr: 'Aucune réinitialisation de ce nom n’attend\u00a0: elle a été confirmée, a expiré ou n’a jamais existé\u00a0; demandez-en une autre.',
  },
  PASSKEY_RESET_BY_ANOTHER: {
    es: 'Quien pidió el restablecimiento no lo confirma: pídalo a otro administrador.',
    en: 'Who asked for the reset does not confirm it: ask another administrator.',
    pt: 'Quem pediu a redefinição não a confirma: peça a outro administrador.',
    fr: 'Qui a demandé la réinitialisation ne la confirme pas\u00a0: demandez à un autre administrateur.',
  },
};
