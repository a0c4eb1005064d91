/** What each rule asks, in Portuguese. */

import type { RuleMessages } from './rule-messages.js';

export const ruleMessagesPt: RuleMessages = {
  'LB-01': 'Indique ao menos um tratado em vigor entre os dois Estados ou ofereça reciprocidade.',
  'LB-02': 'O instrumento não está em vigor entre estes Estados nesta data.',
  'LB-03': 'O registro não sabe se um dos Estados é parte. Consulte o depositário antes de enviar.',
  'LB-04':
    'Os parágrafos 9 a 29 do art. 18 só se aplicam se nenhum tratado de assistência mútua vincular ambos, salvo acordo. Ponha esse tratado em primeiro lugar e a UNTOC em segundo.',
  'LB-05':
    'Estes instrumentos criam obrigações, mas não contêm procedimento de pedido: acrescente a A-55, os arts. 18 ou 16 da UNTOC ou um tratado bilateral.',
  'LB-06':
    'A Convenção de Caracas de 1981 tem poucas partes. Escolha um tratado bilateral, o MERCOSUL, Montevidéu 1933 ou o art. 16 da UNTOC.',
  'LB-07':
    'Cite o Protocolo Facultativo: ele impede a recusa apenas por se tratar de delito tributário.',
  'NAS-03': 'Os pedidos vão de Autoridade Central designada a Autoridade Central designada.',
  'NAS-04': 'O pedido deve vir da autoridade que investiga ou processa.',
  'NAS-06': 'O delito deve ter pena de um ano ou mais de prisão no Estado requerente.',
  'NAS-08': 'A Convenção não se aplica a delitos sujeitos exclusivamente à legislação militar.',
  'NAS-10': 'O pedido deve ser feito por escrito. Um telefonema apenas o anuncia.',
  'NAS-26a1': 'Indique o delito a que se refere o procedimento.',
  'NAS-26a2': 'Resuma os fatos constitutivos do delito.',
  'NAS-26a3': 'Identifique a investigação ou o processo penal.',
  'NAS-26a4': 'Descreva os fatos a que o pedido se refere e sua ligação com as provas solicitadas.',
  'NAS-26b': 'Descreva com precisão o ato que dá origem ao pedido (decisão, despacho).',
  'NAS-26c': 'Indique agora o procedimento ou requisito especial; depois não será presumido.',
  'NAS-26d':
    'Descreva com precisão cada ato de assistência e dê todas as informações necessárias ao seu cumprimento.',
  'NAS-07': 'A assistência não consta do art. 7 a-i: é preciso acordo entre os dois Estados.',
  'NAS-05':
    'Para embargo, sequestro, inspeção ou busca, o Estado requerido pode recusar se o fato ali não for delito: indique o delito equivalente.',
  'NAS-13': 'O pedido deve conter as informações que justificam a medida.',
  'NAS-12': 'Declare que os objetos e os originais serão devolvidos.',
  'NAS-20':
    'A transferência exige o consentimento da pessoa e dos dois Estados; no máximo 60 dias ou o restante da pena.',
  'NAS-22': 'Ofereça salvo-conduto; cessa 10 dias depois de a presença deixar de ser necessária.',
  'NAS-23': 'Anexe os quesitos, na medida do necessário e do possível.',
  'NAS-16': 'A presença exige aviso prévio e consentimento expresso do Estado requerido.',
  'NAS-25': 'Uso diverso do pedido exige consentimento prévio da Autoridade Central requerida.',
  'NAS-25b':
    'Nassau protege o que é fornecido, mas não impõe sigilo sobre o pedido. Solicite-o expressamente.',
  'NAS-27': 'Não legalize: documentos tramitados por Autoridades Centrais estão isentos.',
  'NAS-28':
    'O pedido e os anexos devem ser traduzidos para uma língua oficial do Estado requerido.',
  'NAS-29':
    'Peritos e viagens são pagos pelo Estado requerente; despesas extraordinárias exigem consulta.',
  'NAS-09':
    'Responda de antemão aos motivos de recusa (coisa julgada, discriminação, delito político, tribunal ad hoc, delito tributário).',
  'NAS-09f':
    'Delitos tributários podem ser recusados, salvo se a declaração falsa ocultar renda de outro delito abrangido.',
  'UN18-15a': 'Identidade da autoridade que faz o pedido.',
  'UN18-15b': 'Objeto e natureza do procedimento, e nome e funções da autoridade que o conduz.',
  'UN18-15c': 'Resumo dos fatos pertinentes (dispensado na entrega de documentos judiciais).',
  'UN18-15d': 'Descrição da assistência e pormenores de qualquer procedimento especial desejado.',
  'UN18-15e':
    'Se possível: identidade, localização e nacionalidade de cada pessoa. Vítimas: aqui só o código, a identidade na parte selada.',
  'UN18-15f': 'Finalidade para a qual se pede a prova, a informação ou a medida.',
  'UN18-1':
    'Exponha os motivos de transnacionalidade, de grupo criminoso organizado e a ligação com o Estado requerido.',
  'UN2-b':
    'Infração grave tem pena máxima de ao menos quatro anos (dispensado para os delitos do Protocolo de tráfico e dos arts. 5, 6, 8 e 23).',
  'UN18-14a':
    'Use uma língua aceita pelo Estado requerido (conforme notificado ao Secretário-Geral da ONU).',
  'UN18-14b': 'O pedido oral exige acordo e confirmação por escrito sem demora.',
  'UN18-19':
    'Nenhum outro uso sem consentimento; material favorável à defesa: notifique antes ou sem demora.',
  'UN18-23': 'Toda recusa deve ser fundamentada.',
  'UN18-26': 'Consulte antes de recusar ou adiar: é possível prestar sob condições?',
  'UN18-22': 'Não cabe recusar apenas porque o delito envolve também matéria fiscal.',
  'UN18-8': 'O sigilo bancário não é motivo de recusa.',
  'UN18-24': 'Um prazo deve ser explicado, de preferência no próprio pedido.',
  'UN18-24b': 'Informe prontamente o Estado requerido de que a assistência já não é necessária.',
  'UN18-27': 'O salvo-conduto cessa após 15 dias (ou o acordado).',
  'UN13-3a': 'Descreva os bens e os fatos de modo que se possa pedir uma ordem interna.',
  'UN13-3b': 'Anexe cópia admissível da ordem, os fatos e a extensão da execução pedida.',
  'UN13-3c': 'Exponha os fatos em que se baseia e as medidas pedidas.',
  'TIP-3': 'O tráfico de adultos tem três elementos: ato, meios e finalidade.',
  'TIP-3c': 'Se a vítima é criança ou adolescente, não é preciso provar os meios.',
  'TIP-6-1':
    'Este texto permite reconhecer uma vítima. Use o código V-nn e ponha a identidade na parte selada.',
  'TIP-6-2': 'Registre antes o consentimento e uma avaliação de risco atual.',
  'TIP-6-4': 'Crianças: representante, especialista e entrevistas sem repetição.',
  'TIP-8': 'O retorno deve atender à segurança e ao processo e ser de preferência voluntário.',
  'TIP-8-3': 'A nacionalidade ou residência deve ser verificada sem demora indevida.',
  'TIP-13': 'Pode-se pedir ao Estado emissor que verifique o documento em prazo razoável.',
  'VIC-01':
    'Comprometa-se a não usar o material para processar ou multar a vítima por atos que resultem do tráfico.',
  'VIC-02':
    'A lei pede os dados da vítima: ponha o código no texto e a identidade na parte selada.',
  'CAR-11-1a': 'Anexe o mandado de prisão autenticado e, onde exigidas, as provas.',
  'CAR-11-1a2': 'Anexe a sentença definitiva autenticada.',
  'CAR-11-1b': 'Anexe os textos sobre o delito, a pena e a prescrição.',
  'CAR-11-2':
    'Acrescente tradução, dados de identidade, nacionalidade e, se possível, localização, fotografia e impressões digitais.',
  'CAR-3': 'Os limites mínimos de pena não são atingidos.',
  'CAR-9': 'Dê garantias quanto à pena de morte, perpétua ou degradante.',
  'CAR-10':
    'O pedido segue por agente diplomático ou diretamente entre governos, conforme acordado: envie a cópia pela rede e registre o número da nota.',
  'CAR-12': 'Os documentos faltantes devem chegar em 30 dias (uma prorrogação de 30).',
  'CAR-14-1': 'São necessárias três declarações.',
  'CAR-14-3':
    'A pessoa será solta 60 dias após o início da detenção se o pedido completo não chegar.',
  'CAR-22':
    'Receba a pessoa em 30 dias, ou ela será solta e não poderá ser extraditada de novo por isto.',
  'MEX-18': 'Anexe os documentos do art. 18.',
  'MEX-2': 'Limites mínimos de pena não atingidos.',
  'MEX-13': 'Acrescente o compromisso do art. 13.',
  'MEX-20': 'Traduza para a língua do Estado requerido.',
  'MEX-21': 'Se não for sanado em 45 (+20) dias, considera-se desistência.',
  'MEX-29': 'Complete os cinco dados.',
  'MEX-29-4': 'Quarenta dias corridos a partir da notificação da prisão.',
  'MEX-22-4': 'Caso contrário a pessoa é solta e a extradição poderá ser recusada depois.',
  'MEX-10': 'Não se extradita quem era menor de 18 anos ao tempo dos fatos.',
  'UN16-1': 'Dupla incriminação e âmbito de aplicação.',
  'UN16-4': 'Verifique a notificação do art. 16(5).',
  'UN16-9': 'As circunstâncias devem justificá-lo e ser urgentes.',
  'UN16-10': 'Peça desde já que o caso seja submetido a julgamento sem demora.',
  'UN16-16': 'Consulte antes: ampla oportunidade de apresentar opiniões.',
  'BR-84': 'Brasil: 60 dias a partir da notificação da prisão.',
  'BR-LANG': 'A autoridade brasileira não traduz; o que não vier traduzido pode não ser examinado.',
  'PE-526': 'Peru: a extradição ativa exige as duas resoluções.',
  'PE-536': 'Peru: conteúdo mínimo da carta rogatória.',
  'MML-6-3': 'Os seis dados do art. 6(3).',
  'MML-6-2':
    'Confirme com original assinado em dez dias (entre partes de Medellín a transmissão vale como original).',
  'MML-6-5': 'Escreva na sua língua e acrescente uma tradução.',
  'CAM-4': 'Os dados do art. 4(1).',
  'CAM-11': 'Ao menos 30 dias antes da data.',
  'BUD-29': 'Os seis dados do art. 29(2).',
  'BUD-29-7':
    'A conservação dura ao menos 60 dias e continua enquanto se decide: envie a tempo o pedido completo.',
  'MED-5': 'Só usuários credenciados da Autoridade Central podem transmitir com efeito jurídico.',
  'MED-6-2': 'Toda transmissão deve ser assinada.',
  'MED-6-3': 'Calcula-se pelo calendário e pelo fuso horário do destinatário.',
  'MED-8': 'A rede atesta a transmissão, não o conteúdo: continua a reger o tratado.',
  'SYS-4E': 'Uma segunda pessoa deve aprovar.',
  'SYS-ABB': 'Evite abreviaturas; quem lê tem outro sistema jurídico.',
  'SYS-REQ': 'Se não conhece a prova exata, exponha os fatos que quer provar.',
  'SYS-ADDR':
    'Pode dirigir-se à autoridade competente do lugar; a Autoridade Central fará o encaminhamento.',
  'KIND-TEST': 'Depoimento: quem, onde, ligação com o caso e o que perguntar.',
  'KIND-SERV': 'Notificação: documento, destinatário, relação com o processo e data.',
  'KIND-LOC': 'Localização: identidade e último lugar conhecido.',
  'KIND-SEARCH': 'Busca: lugar exato, objetos procurados e motivos.',
  'KIND-BANK': 'Dados bancários: instituição, conta ou titular, período e ligação com o delito.',
  'KIND-FREEZE': 'Bloqueio: o quê, de quem, por quê, quanto, ordem e terceiros.',
  'KIND-VIDEO': 'Dados da audiência por videoconferência.',
  'KIND-EDATA':
    'Dados eletrônicos: conta, provedor, classe de dados, datas com fuso horário e referência da preservação.',
};
