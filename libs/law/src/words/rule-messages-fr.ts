/** What each rule asks, in French. */

import type { RuleMessages } from './rule-messages.js';

export const ruleMessagesFr: RuleMessages = {
  'LB-01': 'Indiquez au moins un traité en vigueur entre les deux États, ou offrez la réciprocité.',
  'LB-02': 'L’instrument n’est pas en vigueur entre ces États à cette date.',
  'LB-03':
    'Le registre ignore si l’un des États est partie. Interrogez le dépositaire avant l’envoi.',
  'LB-04':
    'Les paragraphes 9 à 29 de l’art. 18 ne s’appliquent que si aucun traité d’entraide ne lie les deux États, sauf accord. Mettez ce traité en premier et la CTO ensuite.',
  'LB-05':
    'Ces instruments créent des obligations mais ne prévoient aucune procédure de demande : ajoutez A-55, les art. 18 ou 16 de la CTO ou un traité bilatéral.',
  'LB-06':
    'La Convention de Caracas de 1981 compte peu de parties. Choisissez un traité bilatéral, le MERCOSUR, Montevideo 1933 ou l’art. 16 de la CTO.',
  'LB-07':
    'Citez le Protocole facultatif : il interdit le refus au seul motif que l’infraction est fiscale.',
  'NAS-03': 'Les demandes vont d’Autorité centrale désignée à Autorité centrale désignée.',
  'NAS-04': 'La demande doit émaner de l’autorité chargée de l’enquête ou des poursuites.',
  'NAS-06': 'L’infraction doit être punie d’un an d’emprisonnement ou plus dans l’État requérant.',
  'NAS-08': 'La Convention ne s’applique pas aux infractions relevant du seul droit militaire.',
  'NAS-10': 'La demande doit être écrite. Un appel ne peut que l’annoncer.',
  'NAS-26a1': 'Indiquez l’infraction que vise la procédure.',
  'NAS-26a2': 'Résumez les faits constitutifs de l’infraction.',
  'NAS-26a3': 'Identifiez l’enquête ou le procès pénal.',
  'NAS-26a4':
    'Décrivez les faits auxquels se rapporte la demande et leur lien avec les preuves recherchées.',
  'NAS-26b': 'Décrivez avec précision l’acte qui donne lieu à la demande (ordonnance, décision).',
  'NAS-26c':
    'Indiquez dès maintenant la procédure ou l’exigence particulière ; elle ne se présume pas ensuite.',
  'NAS-26d':
    'Décrivez avec précision chaque acte d’entraide et donnez tous les renseignements nécessaires à son exécution.',
  'NAS-07': 'Cette entraide ne figure pas à l’art. 7 a-i : il faut un accord entre les deux États.',
  'NAS-05':
    'Pour le séquestre, la saisie, l’inspection ou la perquisition, l’État requis peut refuser si le fait n’y est pas une infraction : indiquez l’infraction équivalente.',
  'NAS-13': 'La demande doit contenir les renseignements qui justifient la mesure.',
  'NAS-12': 'Précisez que les objets et les originaux seront restitués.',
  'NAS-20':
    'Le transfèrement exige le consentement de la personne et des deux États ; au plus 60 jours ou le reste de la peine.',
  'NAS-22':
    'Offrez un sauf-conduit ; il cesse 10 jours après que la présence n’est plus nécessaire.',
  'NAS-23': 'Joignez les questions, dans la mesure nécessaire et possible.',
  'NAS-16': 'La présence exige un avis préalable et le consentement exprès de l’État requis.',
  'NAS-25': 'Tout autre usage exige le consentement préalable de l’Autorité centrale requise.',
  'NAS-25b':
    'Nassau protège ce qui est fourni mais n’impose pas le secret sur la demande. Demandez-le expressément.',
  'NAS-27':
    'Ne légalisez pas : les pièces transmises par les Autorités centrales en sont dispensées.',
  'NAS-28':
    'La demande et ses annexes doivent être traduites dans une langue officielle de l’État requis.',
  'NAS-29':
    'Experts et voyages sont à la charge de l’État requérant ; les frais extraordinaires appellent consultation.',
  'NAS-09':
    'Répondez d’avance aux motifs de refus (chose jugée, discrimination, infraction politique, tribunal ad hoc, infraction fiscale).',
  'NAS-09f':
    'L’infraction fiscale peut être refusée, sauf si la fausse déclaration cache les revenus d’une autre infraction visée.',
  'UN18-15a': 'Désignation de l’autorité dont émane la demande.',
  'UN18-15b': 'Objet et nature de la procédure, nom et fonctions de l’autorité qui en est chargée.',
  'UN18-15c': 'Résumé des faits pertinents (inutile pour la remise d’actes judiciaires).',
  'UN18-15d': 'Description de l’assistance et détail de toute procédure particulière souhaitée.',
  'UN18-15e':
    'Si possible : identité, adresse et nationalité de chaque personne. Victimes : ici le code seul, l’identité dans la partie scellée.',
  'UN18-15f': 'But dans lequel le témoignage, les informations ou les mesures sont demandés.',
  'UN18-1':
    'Exposez les raisons de croire à la transnationalité, à un groupe criminel organisé, et le lien avec l’État requis.',
  'UN2-b':
    'Une infraction grave est passible d’au moins quatre ans au maximum (inutile pour les infractions du Protocole sur la traite et des art. 5, 6, 8 et 23).',
  'UN18-14a':
    'Employez une langue acceptable pour l’État requis (notifiée au Secrétaire général de l’ONU).',
  'UN18-14b': 'La demande orale exige un accord et une confirmation écrite sans délai.',
  'UN18-19':
    'Aucun autre usage sans consentement ; éléments à décharge : avisez avant, ou sans délai.',
  'UN18-23': 'Tout refus doit être motivé.',
  'UN18-26':
    'Consultez avant de refuser ou de différer : l’entraide peut-elle être accordée sous conditions ?',
  'UN18-22':
    'Le refus au seul motif que l’infraction touche aussi à des questions fiscales est exclu.',
  'UN18-8': 'Le secret bancaire n’est pas un motif de refus.',
  'UN18-24': 'Un délai doit être expliqué, de préférence dans la demande.',
  'UN18-24b': 'Informez promptement l’État requis que l’entraide n’est plus nécessaire.',
  'UN18-27': 'Le sauf-conduit cesse après 15 jours (ou le délai convenu).',
  'UN13-3a': 'Décrivez les biens et les faits de façon à permettre une ordonnance interne.',
  'UN13-3b':
    'Joignez une copie recevable de la décision, les faits et l’étendue de l’exécution demandée.',
  'UN13-3c': 'Exposez les faits invoqués et les mesures demandées.',
  'TIP-3': 'La traite d’un adulte a trois éléments : l’acte, les moyens, le but.',
  'TIP-3c': 'Pour un enfant, les moyens n’ont pas à être prouvés.',
  'TIP-6-1':
    'Ce texte permet de reconnaître une victime. Employez le code V-nn et mettez l’identité dans la partie scellée.',
  'TIP-6-2': 'Consignez d’abord le consentement et une évaluation des risques à jour.',
  'TIP-6-4': 'Enfants : représentant, spécialiste, pas d’auditions répétées.',
  'TIP-8':
    'Le retour doit tenir compte de la sécurité et de la procédure et être de préférence volontaire.',
  'TIP-8-3': 'La nationalité ou la résidence doit être vérifiée sans retard injustifié.',
  'TIP-13':
    'Vous pouvez demander à l’État émetteur de vérifier le document dans un délai raisonnable.',
  'VIC-01':
    'Engagez-vous à ne pas employer les pièces pour poursuivre ou sanctionner la victime pour des actes résultant de la traite.',
  'VIC-02':
    'La loi demande la victime : donnez le code dans le texte et l’identité dans la partie scellée.',
  'CAR-11-1a': 'Joignez le mandat d’arrêt certifié et, s’il y a lieu, les preuves.',
  'CAR-11-1a2': 'Joignez le jugement définitif certifié.',
  'CAR-11-1b': 'Joignez les textes sur l’infraction, la peine et la prescription.',
  'CAR-11-2':
    'Ajoutez la traduction, l’identité, la nationalité et, si possible, l’adresse, la photographie et les empreintes.',
  'CAR-3': 'Les seuils de peine ne sont pas atteints.',
  'CAR-9': 'Donnez des assurances sur la peine de mort, la perpétuité ou les peines dégradantes.',
  'CAR-10':
    'La demande passe par l’agent diplomatique ou directement entre gouvernements selon l’accord : envoyez la copie par le réseau et notez le numéro de la note.',
  'CAR-12': 'Les pièces manquantes doivent parvenir sous 30 jours (une prolongation de 30).',
  'CAR-14-1': 'Trois déclarations sont nécessaires.',
  'CAR-14-3':
    'La personne sera libérée 60 jours après le début de la détention si la demande complète n’est pas parvenue.',
  'CAR-22':
    'Prenez la personne en charge sous 30 jours, sinon elle est libérée et ne peut plus être extradée pour cela.',
  'MEX-18': 'Joignez les pièces de l’art. 18.',
  'MEX-2': 'Seuils de peine non atteints.',
  'MEX-13': 'Ajoutez l’engagement de l’art. 13.',
  'MEX-20': 'Traduisez dans la langue de l’État requis.',
  'MEX-21': 'Faute de régularisation sous 45 (+20) jours, la demande est réputée retirée.',
  'MEX-29': 'Complétez les cinq éléments.',
  'MEX-29-4': 'Quarante jours civils à compter de l’avis de la détention.',
  'MEX-22-4': 'Sinon la personne est libérée et l’extradition pourra être refusée.',
  'MEX-10': 'Pas d’extradition de qui avait moins de 18 ans au moment des faits.',
  'UN16-1': 'Double incrimination et champ d’application.',
  'UN16-4': 'Vérifiez la notification de l’art. 16(5).',
  'UN16-9': 'Les circonstances doivent le justifier et il doit y avoir urgence.',
  'UN16-10': 'Demandez dès à présent que l’affaire soit soumise sans retard aux poursuites.',
  'UN16-16': 'Consultez d’abord : toute possibilité de présenter ses opinions.',
  'BR-84': 'Brésil : 60 jours à compter de l’avis de l’arrestation.',
  'BR-LANG':
    'L’autorité brésilienne ne traduit pas ; les pièces non traduites peuvent ne pas être examinées.',
  'PE-526': 'Pérou : l’extradition active exige les deux décisions.',
  'PE-536': 'Pérou : contenu minimal de la commission rogatoire.',
  'MML-6-3': 'Les six éléments de l’art. 6(3).',
  'MML-6-2':
    'Confirmez par un original signé sous dix jours (entre parties à Medellín la transmission vaut original).',
  'MML-6-5': 'Écrivez dans votre langue et joignez une traduction.',
  'CAM-4': 'Les éléments de l’art. 4(1).',
  'CAM-11': 'Au moins 30 jours avant la date.',
  'BUD-29': 'Les six éléments de l’art. 29(2).',
  'BUD-29-7':
    'La conservation dure au moins 60 jours et se poursuit pendant l’examen : envoyez à temps la demande complète.',
  'MED-5':
    'Seuls les utilisateurs accrédités de l’Autorité centrale transmettent avec effet juridique.',
  'MED-6-2': 'Toute transmission doit être signée.',
  'MED-6-3': 'Calculé selon le calendrier et l’heure du destinataire.',
  'MED-8': 'Le réseau atteste la transmission, non le contenu : le traité continue de régir.',
  'SYS-4E': 'Une seconde personne doit approuver.',
  'SYS-ABB': 'Évitez les abréviations ; le lecteur relève d’un autre système juridique.',
  'SYS-REQ': 'Si vous ne connaissez pas la preuve exacte, exposez les faits à prouver.',
  'SYS-ADDR': 'Vous pouvez viser l’autorité compétente du lieu ; l’Autorité centrale transmettra.',
  'KIND-TEST': 'Témoignage : qui, où, lien avec l’affaire, questions.',
  'KIND-SERV': 'Notification : acte, destinataire, rapport avec la procédure, date.',
  'KIND-LOC': 'Localisation : identité et dernier lieu connu.',
  'KIND-SEARCH': 'Perquisition : lieu exact, objets recherchés, motifs.',
  'KIND-BANK':
    'Documents bancaires : établissement, compte ou titulaire, période, lien avec l’infraction.',
  'KIND-FREEZE': 'Gel : quoi, à qui, pourquoi, combien, décision, tiers.',
  'KIND-VIDEO': 'Données de l’audition par vidéoconférence.',
  'KIND-EDATA':
    'Données électroniques : compte, fournisseur, catégorie de données, dates avec fuseau, référence de conservation.',
};
