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
  PARCEL_FILE_DIFFERS: {
    es: 'Los bytes del archivo no son los anunciados: calcule de nuevo su tamaño y su SHA-256.',
    en: 'The bytes of the file are not those announced: work out its length and SHA-256 again.',
    pt: 'Os bytes do arquivo não são os anunciados: calcule de novo o seu tamanho e o seu SHA-256.',
    fr: 'Les octets du fichier ne sont pas ceux annoncés\u00a0: recalculez sa taille et son SHA-256.',
  },
  PARCEL_FILE_UNKNOWN: {
    es: 'No hay tal archivo que este sistema pueda enviar o leer: entréguelo de nuevo o revise el identificador.',
    en: 'There is no such file that this system may send or read: hand it in again, or check the id.',
    pt: 'Não há tal arquivo que este sistema possa enviar ou ler: entregue-o de novo ou verifique o identificador.',
    fr: 'Il n’y a pas de fichier de ce nom que ce système puisse envoyer ou lire\u00a0: remettez-le de nouveau ou vérifiez l’identifiant.',
  },
  PARCEL_FILES_WAIT: {
    es: 'Ya esperan a un paquete tantos archivos de este sistema como caben: envíe los que entregó.',
    en: 'As many files of this system as may be wait for a parcel: send those that were handed in.',
    pt: 'Já esperam por um pacote tantos arquivos deste sistema quantos cabem: envie os que entregou.',
    fr: 'Autant de fichiers de ce système que possible attendent un colis\u00a0: envoyez ceux qui ont été remis.',
  },
  MAILBOX_STREAMS_TAKEN: {
    es: 'Este sistema ya tiene abiertos tantos flujos como puede a la vez: cierre uno antes.',
    en: 'This system has as many streams open as it may at once: close one first.',
    pt: 'Este sistema já tem abertos tantos fluxos quantos pode ao mesmo tempo: feche um antes.',
    fr: 'Ce système a déjà ouvert autant de flux que possible à la fois\u00a0: fermez-en d’abord un.',
  },
  CONTRIBUTION_NOT_GRANTED: {
    es: 'Este sistema no está inscrito para que se le firmen aportes: pida al administrador del nodo que lo inscriba.',
    en: 'This system is not enrolled to have contributions signed: ask the administrator of the node to enrol it.',
    pt: 'Este sistema não está inscrito para que se lhe assinem contribuições: peça ao administrador do nó que o inscreva.',
    fr: 'Ce système n’est pas inscrit pour faire signer des contributions\u00a0: demandez à l’administrateur du nœud de l’inscrire.',
  },
  CONTRIBUTION_UNREADABLE: {
    es: 'Lo que se quiere firmar no es un aporte en su forma: escríbalo en JSON canónico con sus seis miembros.',
    en: 'What is to be signed is no contribution in form: write it in canonical JSON with its six members.',
    pt: 'O que se quer assinar não é uma contribuição na sua forma: escreva-a em JSON canónico com os seus seis membros.',
    fr: 'Ce qui doit être signé n’est pas une contribution en forme\u00a0: écrivez-la en JSON canonique avec ses six membres.',
  },
  CONTRIBUTION_OF_ANOTHER_STATE: {
    es: 'El aporte nombra a otro Estado: escriba el código del Estado de este nodo.',
    en: 'The contribution names another State: write the code of this node’s State.',
    pt: 'A contribuição nomeia outro Estado: escreva o código do Estado deste nó.',
    fr: 'La contribution nomme un autre État\u00a0: écrivez le code de l’État de ce nœud.',
  },
  CONTRIBUTION_NUMBER_TAKEN: {
    es: 'Con ese número ya se firmó otro aporte: lea la serie propia y use el número siguiente.',
    en: 'Another contribution was signed under this number: read your own series and use the next number.',
    pt: 'Com esse número já se assinou outra contribuição: leia a série própria e use o número seguinte.',
    fr: 'Une autre contribution a été signée sous ce numéro\u00a0: lisez votre propre série et utilisez le numéro suivant.',
  },
  CONTRIBUTION_NUMBER_SKIPPED: {
    es: 'El número no sigue al último firmado: no deje huecos en la serie.',
    en: 'The number does not follow the last one signed: leave no gap in the series.',
    pt: 'O número não segue o último assinado: não deixe lacunas na série.',
    fr: 'Le numéro ne suit pas le dernier signé\u00a0: ne laissez pas de lacune dans la série.',
  },
  CONTRIBUTION_PREV_WRONG: {
    es: 'El aporte no nombra al anterior: escriba el nombre del último que firmó este nodo.',
    en: 'The contribution does not name the one before: write the name of the last that this node signed.',
    pt: 'A contribuição não nomeia a anterior: escreva o nome da última que este nó assinou.',
    fr: 'La contribution ne nomme pas la précédente\u00a0: écrivez le nom de la dernière que ce nœud a signée.',
  },
  CONTRIBUTION_UNSIGNED: {
    es: 'Este nodo no firmó ninguna contribución con ese número: pida otro.',
    en: 'This node signed no contribution of that number: ask for another.',
    pt: 'Este nó não assinou nenhuma contribuição com esse número: peça outro.',
    fr: 'Ce nœud n’a signé aucune contribution de ce numéro : demandez-en un autre.',
  },
  CONTRIBUTION_DATE_WRONG: {
    es: 'La fecha de la contribución está lejos de la hora del nodo o es anterior a la última: féchela de nuevo y revise el reloj.',
    en: 'The date of the contribution is far from the node’s time, or before the last one: date it anew and check the clock.',
    pt: 'A data da contribuição está longe da hora do nó ou é anterior à última: date-a de novo e verifique o relógio.',
    fr: 'La date de la contribution est loin de l’heure du nœud ou antérieure à la dernière\u00a0: datez-la de nouveau et vérifiez l’horloge.',
  },
};
