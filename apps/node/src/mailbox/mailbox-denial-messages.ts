/** Why the mailbox says no and what to do instead, for whoever keeps the system that calls. */

import type { Language } from '@comity/law';
import type { MailboxDenialCode } from './mailbox.denials.js';

export const MAILBOX_DENIAL_MESSAGES: Readonly<
  Record<MailboxDenialCode, Readonly<Record<Language, string>>>
> = {
  PARCEL_KEY_MALFORMED: {
    es: 'La clave de idempotencia no tiene su forma: use de 16 a 64 letras, cifras, guiones o guiones bajos.',
    en: 'The idempotency key is not in form: use 16 to 64 letters, digits, hyphens or underscores.',
    pt: 'A chave de idempotência não tem a sua forma: use de 16 a 64 letras, algarismos, hífens ou sublinhados.',
    fr: 'La clé d’idempotence n’est pas en forme\u00a0: utilisez de 16 à 64 lettres, chiffres, traits d’union ou traits bas.',
  },
  PARCEL_KEY_TAKEN: {
    es: 'Con esa clave ya se envió otro paquete: elija una clave nueva para cada paquete.',
    en: 'Another parcel was sent under this key: choose a new key for every parcel.',
    pt: 'Com essa chave já se enviou outro pacote: escolha uma chave nova para cada pacote.',
    fr: 'Un autre colis a déjà été envoyé sous cette clé\u00a0: choisissez une clé nouvelle pour chaque colis.',
  },
  PARCEL_KIND_MALFORMED: {
    es: 'La clase del paquete no tiene su forma: escriba palabras de minúsculas, cifras y guiones con puntos entre ellas.',
    en: 'The kind of the parcel is not in form: write words of small letters, digits and hyphens with dots between.',
    pt: 'O tipo do pacote não tem a sua forma: escreva palavras de minúsculas, algarismos e hífens com pontos entre elas.',
    fr: 'Le genre du colis n’est pas en forme\u00a0: écrivez des mots de minuscules, chiffres et traits d’union séparés par des points.',
  },
  PARCEL_KIND_NOT_GRANTED: {
    es: 'Este sistema no está inscrito para esa clase de paquetes: pida al administrador del nodo que la añada.',
    en: 'This system is not enrolled for that kind of parcels: ask the administrator of the node to add it.',
    pt: 'Este sistema não está inscrito para esse tipo de pacotes: peça ao administrador do nó que o acrescente.',
    fr: 'Ce système n’est pas inscrit pour ce genre de colis\u00a0: demandez à l’administrateur du nœud de l’ajouter.',
  },
  PARCEL_RECIPIENT_UNKNOWN: {
    es: 'El destinatario no es otro Estado que participe ahora en la red: revise su código.',
    en: 'The recipient is no other State that takes part in the network now: check its code.',
    pt: 'O destinatário não é outro Estado que participe agora na rede: verifique o seu código.',
    fr: 'Le destinataire n’est pas un autre État qui participe maintenant au réseau\u00a0: vérifiez son code.',
  },
  PARCEL_TOO_LARGE: {
    es: 'El contenido es mayor que el de un paquete: divídalo o envíelo como archivo.',
    en: 'The content is larger than a parcel carries: divide it, or send it as a file.',
    pt: 'O conteúdo é maior do que um pacote leva: divida-o ou envie-o como arquivo.',
    fr: 'Le contenu dépasse ce qu’un colis transporte\u00a0: divisez-le ou envoyez-le comme fichier.',
  },
  PARCELS_WAIT: {
    es: 'Ya esperan para ese Estado tantos paquetes de este sistema como caben: espere a que se entreguen.',
    en: 'As many parcels of this system as may be wait for that State: wait until some are delivered.',
    pt: 'Já esperam por esse Estado tantos pacotes deste sistema quantos cabem: aguarde que sejam entregues.',
    fr: 'Autant de colis de ce système que possible attendent pour cet État\u00a0: attendez que certains soient remis.',
  },
  PARCEL_UNKNOWN: {
    es: 'Este sistema no envió tal paquete: revise el identificador.',
    en: 'This system has sent no such parcel: check the id.',
    pt: 'Este sistema não enviou tal pacote: verifique o identificador.',
    fr: 'Ce système n’a envoyé aucun colis de ce nom\u00a0: vérifiez l’identifiant.',
  },
  MAILBOX_STREAMS_TAKEN: {
    es: 'Este sistema ya sigue sus llegadas tantas veces como puede a la vez: cierre una antes.',
    en: 'This system follows its arrivals as often as it may at once: close one stream first.',
    pt: 'Este sistema já segue as suas chegadas tantas vezes quantas pode ao mesmo tempo: feche uma antes.',
    fr: 'Ce système suit déjà ses arrivées autant de fois que possible à la fois\u00a0: fermez-en d’abord une.',
  },
};
