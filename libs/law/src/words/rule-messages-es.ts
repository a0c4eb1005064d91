/** What each rule asks, in Spanish. */

import type { RuleMessages } from './rule-messages.js';

export const ruleMessagesEs: RuleMessages = {
  'LB-01': 'Indique al menos un tratado vigente entre los dos Estados u ofrezca reciprocidad.',
  'LB-02': 'El instrumento no está en vigor entre estos Estados en esta fecha.',
  'LB-03':
    'El registro no sabe si uno de los Estados es parte. Consulte al depositario antes de enviar.',
  'LB-04':
    'Los párrafos 9 a 29 del art. 18 solo se aplican si ningún tratado de asistencia mutua obliga a ambos, salvo acuerdo. Ponga primero ese tratado y después la UNTOC.',
  'LB-05':
    'Estos instrumentos crean obligaciones pero no contienen procedimiento de solicitud: añada la A-55, los arts. 18 o 16 de la UNTOC o un tratado bilateral.',
  'LB-06':
    'La Convención de Caracas de 1981 tiene pocas partes. Elija un tratado bilateral, el MERCOSUR, Montevideo 1933 o el art. 16 de la UNTOC.',
  'LB-07': 'Cite el Protocolo Facultativo: impide denegar solo porque el delito sea tributario.',
  'NAS-03': 'Las solicitudes van de Autoridad Central designada a Autoridad Central designada.',
  'NAS-04':
    'La solicitud debe provenir de la autoridad encargada de la investigación o del enjuiciamiento.',
  'NAS-06': 'El delito debe tener una pena de un año o más de prisión en el Estado requirente.',
  'NAS-08': 'La Convención no se aplica a delitos sujetos exclusivamente a la legislación militar.',
  'NAS-10': 'La solicitud debe constar por escrito. Una llamada solo puede anunciarla.',
  'NAS-26a1': 'Indique el delito a que se refiere el procedimiento.',
  'NAS-26a2': 'Resuma los hechos constitutivos del delito.',
  'NAS-26a3': 'Identifique la investigación o el juicio penal.',
  'NAS-26a4':
    'Describa los hechos a que se refiere la solicitud y su relación con las pruebas pedidas.',
  'NAS-26b': 'Describa con precisión el acto que da origen a la solicitud (auto, resolución).',
  'NAS-26c': 'Indique ahora el procedimiento o requisito especial; después no se presume.',
  'NAS-26d':
    'Describa con precisión cada acto de asistencia y dé toda la información necesaria para cumplirlo.',
  'NAS-07': 'La asistencia no figura en el art. 7 a-i: hace falta un acuerdo entre ambos Estados.',
  'NAS-05':
    'Para embargo, secuestro, inspección o registro el Estado requerido puede negarse si el hecho no es allí delito: indique el delito equivalente.',
  'NAS-13': 'La solicitud debe contener la información que justifique la medida.',
  'NAS-12': 'Indique que los objetos y los originales serán devueltos.',
  'NAS-20':
    'El traslado requiere el consentimiento de la persona y de ambos Estados; a lo sumo 60 días o lo que quede de la condena.',
  'NAS-22':
    'Ofrezca salvoconducto; cesa 10 días después de que la presencia deje de ser necesaria.',
  'NAS-23': 'Adjunte el interrogatorio, en la medida necesaria y posible.',
  'NAS-16': 'La presencia exige aviso previo y consentimiento expreso del Estado requerido.',
  'NAS-25':
    'El uso distinto del solicitado exige el consentimiento previo de la Autoridad Central requerida.',
  'NAS-25b':
    'Nassau protege lo que se suministra, pero no obliga a guardar reserva sobre la solicitud. Pídala expresamente.',
  'NAS-27': 'No legalice: los documentos tramitados por Autoridades Centrales están exentos.',
  'NAS-28': 'La solicitud y sus anexos deben traducirse a un idioma oficial del Estado requerido.',
  'NAS-29':
    'Peritos y viajes corren a cargo del Estado requirente; los gastos extraordinarios se consultan.',
  'NAS-09':
    'Responda de antemano a los motivos de denegación (cosa juzgada, discriminación, delito político, tribunal ad hoc, delito tributario).',
  'NAS-09f':
    'El delito tributario puede denegarse salvo que la declaración falsa oculte ingresos de otro delito comprendido.',
  'UN18-15a': 'Identidad de la autoridad que hace la solicitud.',
  'UN18-15b':
    'Objeto e índole de las actuaciones, y nombre y funciones de la autoridad que las efectúa.',
  'UN18-15c':
    'Resumen de los hechos pertinentes (no hace falta para entregar documentos judiciales).',
  'UN18-15d':
    'Descripción de la asistencia y pormenores del procedimiento particular que se desee.',
  'UN18-15e':
    'De ser posible: identidad, ubicación y nacionalidad de cada persona. Víctimas: aquí solo el código, la identidad en la parte sellada.',
  'UN18-15f': 'Finalidad para la que se solicita la prueba, información o actuación.',
  'UN18-1':
    'Exponga los motivos de transnacionalidad, de grupo delictivo organizado y el vínculo con el Estado requerido.',
  'UN2-b':
    'Delito grave es el que tiene un máximo de al menos cuatro años (no rige para los delitos del Protocolo de trata ni de los arts. 5, 6, 8 y 23).',
  'UN18-14a':
    'Use un idioma aceptable para el Estado requerido (según notificó al Secretario General de la ONU).',
  'UN18-14b': 'La solicitud oral exige acuerdo y confirmación por escrito sin demora.',
  'UN18-19':
    'Ningún otro uso sin consentimiento; material exculpatorio: notifique antes o sin demora.',
  'UN18-23': 'Toda denegación debe fundamentarse.',
  'UN18-26': 'Consulte antes de denegar o diferir: ¿puede prestarse con condiciones?',
  'UN18-22': 'No cabe denegar solo porque el delito entrañe también asuntos fiscales.',
  'UN18-8': 'El secreto bancario no es motivo de denegación.',
  'UN18-24': 'Todo plazo debe explicarse, de preferencia en la solicitud.',
  'UN18-24b': 'Informe con prontitud al Estado requerido de que la asistencia ya no es necesaria.',
  'UN18-27': 'El salvoconducto cesa a los 15 días (o lo convenido).',
  'UN13-3a': 'Describa los bienes y los hechos de modo que pueda pedirse una orden interna.',
  'UN13-3b': 'Adjunte copia admisible de la orden, los hechos y el alcance de la ejecución pedida.',
  'UN13-3c': 'Exponga los hechos en que se basa y las medidas pedidas.',
  'TIP-3': 'La trata de adultos tiene tres elementos: conducta, medios y finalidad.',
  'TIP-3c': 'Si la víctima es menor de edad no hace falta probar los medios.',
  'TIP-6-1':
    'Este texto permite reconocer a una víctima. Use el código V-nn y ponga la identidad en la parte sellada.',
  'TIP-6-2': 'Registre antes el consentimiento y una evaluación de riesgo vigente.',
  'TIP-6-4': 'Niñez: representante, especialista y entrevistas no repetidas.',
  'TIP-8': 'El retorno debe atender a la seguridad y al proceso, y ser preferentemente voluntario.',
  'TIP-8-3': 'La nacionalidad o residencia debe verificarse sin demora indebida.',
  'TIP-13': 'Puede pedir al Estado emisor que verifique el documento en un plazo razonable.',
  'VIC-01':
    'Comprométase a no usar el material para procesar o multar a la víctima por actos que resulten de la trata.',
  'VIC-02':
    'La ley pide los datos de la víctima: ponga el código en el texto y la identidad en la parte sellada.',
  'CAR-11-1a': 'Adjunte la orden de detención certificada y, donde se exijan, las pruebas.',
  'CAR-11-1a2': 'Adjunte la sentencia firme certificada.',
  'CAR-11-1b': 'Adjunte los textos sobre el delito, la pena y la prescripción.',
  'CAR-11-2':
    'Añada traducción, datos de identidad, nacionalidad y, si es posible, ubicación, fotografía y huellas.',
  'CAR-3': 'No se alcanzan los umbrales de pena.',
  'CAR-9': 'Dé garantías sobre la pena de muerte, la perpetua o las degradantes.',
  'CAR-10':
    'La solicitud va por agente diplomático o directamente entre gobiernos según lo convenido: envíe la copia por la red y anote el número de la nota.',
  'CAR-12': 'Los documentos que falten deben llegar en 30 días (una prórroga de 30).',
  'CAR-14-1': 'Se exigen tres declaraciones.',
  'CAR-14-3':
    'La persona será puesta en libertad a los 60 días de su detención si no llega la solicitud completa.',
  'CAR-22':
    'Hágase cargo de la persona en 30 días o quedará libre y no podrá ser extraditada de nuevo por esto.',
  'MEX-18': 'Adjunte los documentos del art. 18.',
  'MEX-2': 'No se alcanzan los umbrales de pena.',
  'MEX-13': 'Añada el compromiso del art. 13.',
  'MEX-20': 'Traduzca al idioma del Estado requerido.',
  'MEX-21': 'Si no se subsana en 45 (+20) días se tiene por desistida.',
  'MEX-29': 'Complete los cinco datos.',
  'MEX-29-4': 'Cuarenta días corridos desde la notificación de la detención.',
  'MEX-22-4': 'De lo contrario queda libre y la extradición podrá denegarse después.',
  'MEX-10': 'No se extradita a quien era menor de 18 años al tiempo de los hechos.',
  'UN16-1': 'Doble incriminación y ámbito de aplicación.',
  'UN16-4': 'Compruebe la notificación del art. 16(5).',
  'UN16-9': 'Las circunstancias deben justificarlo y ser urgentes.',
  'UN16-10': 'Pida ya que el caso se someta sin demora a enjuiciamiento.',
  'UN16-16': 'Consulte antes: amplia oportunidad de exponer opiniones.',
  'BR-84': 'Brasil: 60 días desde la notificación de la detención.',
  'BR-LANG': 'La autoridad brasileña no traduce; lo no traducido puede no examinarse.',
  'PE-526': 'Perú: la extradición activa requiere ambas resoluciones.',
  'PE-536': 'Perú: contenido mínimo de la carta rogatoria.',
  'MML-6-3': 'Los seis datos del art. 6(3).',
  'MML-6-2':
    'Confirme con original firmado en diez días (entre partes de Medellín la transmisión vale como original).',
  'MML-6-5': 'Escriba en su idioma y añada una traducción.',
  'CAM-4': 'Los datos del art. 4(1).',
  'CAM-11': 'Al menos 30 días antes de la fecha.',
  'BUD-29': 'Los seis datos del art. 29(2).',
  'BUD-29-7':
    'La conservación dura al menos 60 días y sigue mientras se resuelve: envíe a tiempo la solicitud completa.',
  'MED-5':
    'Solo usuarios acreditados de la Autoridad Central pueden transmitir con efecto jurídico.',
  'MED-6-2': 'Toda transmisión debe ir firmada.',
  'MED-6-3': 'Se calcula con el calendario y la hora del receptor.',
  'MED-8': 'La red da fe de la transmisión, no del contenido: sigue rigiendo el tratado.',
  'SYS-4E': 'Debe aprobar una segunda persona.',
  'SYS-ABB': 'Evite abreviaturas; quien lee tiene otro sistema jurídico.',
  'SYS-REQ': 'Si no conoce la prueba exacta, exponga los hechos que quiere probar.',
  'SYS-ADDR':
    'Puede dirigirse a la autoridad competente del lugar; la Autoridad Central le dará curso.',
  'KIND-TEST': 'Testimonio: quién, dónde, relación con el caso y qué preguntar.',
  'KIND-SERV': 'Notificación: documento, destinatario, relación con el proceso y fecha.',
  'KIND-LOC': 'Localización: identidad y último lugar conocido.',
  'KIND-SEARCH': 'Registro: lugar exacto, objetos buscados y motivos.',
  'KIND-BANK': 'Datos bancarios: institución, cuenta o titular, período y relación con el delito.',
  'KIND-FREEZE': 'Inmovilización: qué, de quién, por qué, cuánto, orden y terceros.',
  'KIND-VIDEO': 'Datos de la audiencia por videoconferencia.',
  'KIND-EDATA':
    'Datos electrónicos: cuenta, proveedor, clase de datos, fechas con huso horario y referencia de conservación.',
};
