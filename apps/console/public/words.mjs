/** What the pages of signing in say, in the four languages of the network. */

const WORDS = {
  en: {
    signInTitle: 'Sign in',
    signInHow: 'Your device or security key asks for your PIN, finger or face.',
    signIn: 'Sign in with a passkey',
    signInProvider: 'Sign in with the account of your authority',
    leaving: 'You are being taken to the sign-in of your authority…',
    providerAway:
      'The sign-in of your authority does not answer. Try again in a moment, or use a passkey.',
    refused:
      'You were not signed in. Try again; if it stays so, ask an administrator of your authority.',
    signInNone: 'No passkey yet? Ask an administrator of your authority for an enrolment link.',
    enrolTitle: 'Enrol a passkey',
    enrolHow: 'Choose a name by which you will know it, then follow your device or security key.',
    label: 'Name of the passkey',
    enrol: 'Enrol a passkey',
    waiting: 'Waiting for your passkey…',
    done: 'Done. Your cases are being opened.',
    cancelled:
      'Nothing was confirmed: it was cancelled, took too long or no passkey fits. Try again.',
    already: 'This authenticator holds a passkey of yours already: sign in by it.',
    insecure: 'Passkeys work only at the secure address of your authority: check the address.',
    unsupported: 'This browser knows no passkeys: use a newer one.',
    noLink: 'This page is opened by an enrolment link, and the link is missing: open it again.',
    away: 'The gateway does not answer. Try again in a moment.',
    toCases: 'My cases',
    ownTitle: 'My passkeys',
    addTitle: 'Add a passkey',
    addHow:
      'First sign with a passkey that you have, then let your other device or security key make its own.',
    add: 'Add a passkey',
    revoke: 'Revoke',
    changed: 'Done. These are your passkeys now.',
    revokeHow:
      'To revoke one you sign with any that you have. If you have lost your only one, ask two administrators of your authority for a reset.',
    othersHow:
      'Your passkeys have changed. You may also be signed in elsewhere, or somebody in your name.',
    endOthers: 'End my other sessions',
    endingOthers: 'Your other sessions are being ended…',
    othersEnded: 'Done. You are signed in here alone.',
  },
  es: {
    signInTitle: 'Entrar',
    signInHow: 'Su dispositivo o llave de seguridad le pide su PIN, huella o rostro.',
    signIn: 'Entrar con una llave de acceso',
    signInProvider: 'Entrar con la cuenta de su autoridad',
    leaving: 'Se abre el acceso de su autoridad…',
    providerAway:
      'El acceso de su autoridad no responde. Intente de nuevo en un momento, o use una llave de acceso.',
    refused:
      'No se le hizo entrar. Intente de nuevo; si sigue así, pregunte a un administrador de su autoridad.',
    signInNone:
      '¿Aún no tiene llave de acceso? Pida a un administrador de su autoridad un enlace de registro.',
    enrolTitle: 'Registrar una llave de acceso',
    enrolHow: 'Elija un nombre con que la reconocerá y siga a su dispositivo o llave de seguridad.',
    label: 'Nombre de la llave de acceso',
    enrol: 'Registrar una llave de acceso',
    waiting: 'Esperando su llave de acceso…',
    done: 'Listo. Se abren sus casos.',
    cancelled:
      'No se confirmó nada: se canceló, tardó demasiado o ninguna llave de acceso sirve. Intente de nuevo.',
    already: 'Este autenticador ya tiene una llave de acceso suya: entre con ella.',
    insecure:
      'Las llaves de acceso solo funcionan en la dirección segura de su autoridad: revise la dirección.',
    unsupported: 'Este navegador no conoce llaves de acceso: use uno más nuevo.',
    noLink: 'Esta página se abre con un enlace de registro y el enlace falta: ábralo de nuevo.',
    away: 'La pasarela no responde. Intente de nuevo en un momento.',
    toCases: 'Mis casos',
    ownTitle: 'Mis llaves de acceso',
    addTitle: 'Agregar una llave de acceso',
    addHow:
      'Firme primero con una llave de acceso que tenga; luego su otro dispositivo o llave de seguridad crea la suya.',
    add: 'Agregar una llave de acceso',
    revoke: 'Revocar',
    changed: 'Listo. Estas son ahora sus llaves de acceso.',
    revokeHow:
      'Para revocar una, firme con cualquiera que tenga. Si perdió la única, pida a dos administradores de su autoridad que la restablezcan.',
    othersHow:
      'Sus llaves de acceso cambiaron. Puede que haya otras sesiones abiertas, suyas o de alguien en su nombre.',
    endOthers: 'Cerrar mis otras sesiones',
    endingOthers: 'Se cierran sus otras sesiones…',
    othersEnded: 'Listo. Ahora solo tiene abierta esta sesión.',
  },
  pt: {
    signInTitle: 'Entrar',
    signInHow: 'O seu dispositivo ou chave de segurança pede o seu PIN, digital ou rosto.',
    signIn: 'Entrar com uma chave de acesso',
    signInProvider: 'Entrar com a conta da sua autoridade',
    leaving: 'Abre-se o acesso da sua autoridade…',
    providerAway:
      'O acesso da sua autoridade não responde. Tente de novo em um momento, ou use uma chave de acesso.',
    refused:
      'A entrada não foi feita. Tente de novo; se continuar assim, pergunte a um administrador da sua autoridade.',
    signInNone:
      'Ainda não tem chave de acesso? Peça a um administrador da sua autoridade um link de registro.',
    enrolTitle: 'Registrar uma chave de acesso',
    enrolHow:
      'Escolha um nome pelo qual a reconhecerá e siga o seu dispositivo ou chave de segurança.',
    label: 'Nome da chave de acesso',
    enrol: 'Registrar uma chave de acesso',
    waiting: 'À espera da sua chave de acesso…',
    done: 'Pronto. Os seus casos estão sendo abertos.',
    cancelled:
      'Nada foi confirmado: foi cancelado, demorou demais ou nenhuma chave de acesso serve. Tente de novo.',
    already: 'Este autenticador já tem uma chave de acesso sua: entre com ela.',
    insecure:
      'As chaves de acesso só funcionam no endereço seguro da sua autoridade: verifique o endereço.',
    unsupported: 'Este navegador não conhece chaves de acesso: use um mais novo.',
    noLink: 'Esta página se abre por um link de registro e o link falta: abra-o de novo.',
    away: 'O gateway não responde. Tente de novo em um momento.',
    toCases: 'Os meus casos',
    ownTitle: 'As minhas chaves de acesso',
    addTitle: 'Acrescentar uma chave de acesso',
    addHow:
      'Assine primeiro com uma chave de acesso que tenha; depois o seu outro dispositivo ou chave de segurança cria a sua.',
    add: 'Acrescentar uma chave de acesso',
    revoke: 'Revogar',
    changed: 'Pronto. Estas são agora as suas chaves de acesso.',
    revokeHow:
      'Para revogar uma, assine com qualquer uma que tenha. Se perdeu a única, peça a dois administradores da sua autoridade que a redefinam.',
    othersHow:
      'As suas chaves de acesso mudaram. Pode haver outras sessões abertas, suas ou de alguém em seu nome.',
    endOthers: 'Encerrar as minhas outras sessões',
    endingOthers: 'As suas outras sessões estão sendo encerradas…',
    othersEnded: 'Pronto. Agora só esta sessão está aberta.',
  },
  fr: {
    signInTitle: 'Connexion',
    signInHow: 'Votre appareil ou votre clé de sécurité demande votre code, empreinte ou visage.',
    signIn: 'Se connecter avec une clé d’accès',
    signInProvider: 'Se connecter avec le compte de votre autorité',
    leaving: 'La connexion de votre autorité s’ouvre…',
    providerAway:
      'La connexion de votre autorité ne répond pas. Réessayez dans un instant, ou prenez une clé d’accès.',
    refused:
      'Vous n’êtes pas connecté. Réessayez\u00a0; si cela persiste, adressez-vous à un administrateur de votre autorité.',
    signInNone:
      'Pas encore de clé d’accès\u00a0? Demandez un lien d’enrôlement à un administrateur de votre autorité.',
    enrolTitle: 'Enrôler une clé d’accès',
    enrolHow:
      'Choisissez un nom auquel vous la reconnaîtrez, puis suivez votre appareil ou clé de sécurité.',
    label: 'Nom de la clé d’accès',
    enrol: 'Enrôler une clé d’accès',
    waiting: 'En attente de votre clé d’accès…',
    done: 'C’est fait. Vos affaires s’ouvrent.',
    cancelled:
      'Rien n’a été confirmé\u00a0: annulé, trop long, ou aucune clé d’accès ne convient. Réessayez.',
    already: 'Cet authentificateur a déjà une clé d’accès à vous\u00a0: connectez-vous avec elle.',
    insecure:
      'Les clés d’accès ne marchent qu’à l’adresse sûre de votre autorité\u00a0: vérifiez l’adresse.',
    unsupported: 'Ce navigateur ne connaît pas les clés d’accès\u00a0: prenez-en un plus récent.',
    noLink: 'Cette page s’ouvre par un lien d’enrôlement, et le lien manque\u00a0: rouvrez-le.',
    away: 'La passerelle ne répond pas. Réessayez dans un instant.',
    toCases: 'Mes affaires',
    ownTitle: 'Mes clés d’accès',
    addTitle: 'Ajouter une clé d’accès',
    addHow:
      'Signez d’abord avec une clé d’accès que vous avez, puis laissez votre autre appareil ou clé de sécurité créer la sienne.',
    add: 'Ajouter une clé d’accès',
    revoke: 'Révoquer',
    changed: 'C’est fait. Voici désormais vos clés d’accès.',
    revokeHow:
      'Pour en révoquer une, signez avec n’importe laquelle de celles que vous avez. Si vous avez perdu la seule, demandez une réinitialisation à deux administrateurs de votre autorité.',
    othersHow:
      'Vos clés d’accès ont changé. D’autres sessions sont peut-être ouvertes, les vôtres ou celles de quelqu’un en votre nom.',
    endOthers: 'Fermer mes autres sessions',
    endingOthers: 'Vos autres sessions se ferment…',
    othersEnded: 'C’est fait. Seule cette session reste ouverte.',
  },
};

/** The first of the person's languages that is one of ours. */
export const language =
  navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in WORDS) ?? 'es';

export const words = WORDS[language];

/** Writes the words into the elements that name one by `data-word`. */
export const speak = () => {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-word]')) {
    element.textContent = words[element.dataset.word];
  }
};
